import { parseDate, toSeireki, toWareki } from '../../../text/wareki.ts';

/** A date in a folded word, as exact as it is: 令和5年, 平成28年12月, 2023年9月25日, 2023/9/25, r5.9.25. */
const DATE = new RegExp(
  [
    String.raw`(?:令和|平成|昭和)(?:元|\d{1,2})(?:年(?!度)(?:\d{1,2}月(?:\d{1,2}日)?)?|[./-]\d{1,2}[./-]\d{1,2}(?!\d))`,
    String.raw`(?<!\d)(?:19|20)\d{2}(?:年(?!度)(?:\d{1,2}月(?:\d{1,2}日)?)?|(?<mark>[./-])\d{1,2}\k<mark>\d{1,2}(?!\d))`,
    String.raw`(?<![a-z0-9])[rhs](?:元|\d{1,2})[./-]\d{1,2}[./-]\d{1,2}(?!\d)`,
  ].join('|'),
  'u',
);

/** The same date by the other calendar, and the first year of an era as 元年 and as 1年; [] for a word without a date. */
export function otherDates(word: string): string[] {
  const match = DATE.exec(word);
  const iso = match === null ? null : (parseDate(match[0])?.iso ?? null);
  if (match === null || iso === null) return [];
  const [era = '', rest = ''] = splitEra(toWareki(iso));
  const dates = [...era.split('・').flatMap((name) => spellYear(name + rest)), toSeireki(iso)];
  return dates.filter((date) => date !== match[0]).map((date) => word.replace(match[0], date));
}

/** 平成31年・令和元年 of a whole year; the month and day behind the year otherwise. */
function splitEra(date: string): string[] {
  const at = date.lastIndexOf('年') + 1;
  return [date.slice(0, at), date.slice(at)];
}

const spellYear = (date: string): string[] => (date.includes('元年') ? [date, date.replace('元年', '1年')] : [date]);
