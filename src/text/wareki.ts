import { nfkc } from './fold.ts';

interface Era {
  name: string;
  letter: string;
  /** First day, ISO. */
  from: string;
  /** Western year of its 元年. */
  year: number;
}

/** Newest first. First days as in 元号法 and the ordinances before it; 明治 from its adoption, as the calendar counts back to 1868. */
const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01', year: 2019 },
  { name: '平成', letter: 'H', from: '1989-01-08', year: 1989 },
  { name: '昭和', letter: 'S', from: '1926-12-25', year: 1926 },
  { name: '大正', letter: 'T', from: '1912-07-30', year: 1912 },
  { name: '明治', letter: 'M', from: '1868-01-25', year: 1868 },
];

const ERA_NAMES = ERAS.map((era) => era.name).join('|');

/**
 * 令和5年9月25日, 令和元年5月, R5.9.25, 2023年9月25日, 2023/9/25, 2023-09-25, after NFKC and without white space.
 * 年度 is a fiscal year and no date.
 */
const DATE = new RegExp(
  [
    `(?<era>${ERA_NAMES}|(?<![A-Za-z0-9])[RHSTMrhstm](?=元|\\d))(?<eraYear>元|\\d+)(?:年(?!度)(?:(?<eraMonth>\\d+)月(?:(?<eraDay>\\d+)日?)?)?`,
    `|[./・-](?<eraMonth2>\\d+)(?:[./・-](?<eraDay2>\\d+))?)`,
    `|(?<!\\d)(?<year>1[89]\\d\\d|2[01]\\d\\d)(?:年(?!度)(?:(?<month>\\d+)月(?:(?<day>\\d+)日?)?)?`,
    `|(?<separator>[./-])(?<month2>\\d+)(?:\\k<separator>(?<day2>\\d+))?)`,
  ].join(''),
  'u',
);

const KANJI_DIGITS = '〇一二三四五六七八九';
/** 令和五年, 九月, 二十三日: only right before what counts years, months or days, and only of a date (not 三日以内 after another number). */
const KANJI_NUMBER = /(?<![〇零一二三四五六七八九十百千])[〇零一二三四五六七八九十百千]+(?=[年月日])/gu;

/** 二十三 → 23, 二〇二三 → 2023; null for what is no number (十十). */
export function readKanjiNumber(kanji: string): number | null {
  const digits = kanji.replaceAll('零', '〇');
  if (!/[十百千]/u.test(digits)) return Number(Array.from(digits, (digit) => KANJI_DIGITS.indexOf(digit)).join(''));
  const parts = /^(?:(.?)千)?(?:(.?)百)?(?:(.?)十)?(.?)$/u.exec(digits);
  if (parts === null) return null;
  const values = parts.slice(1).map((digit, at) => {
    if (digit === undefined) return 0;
    const value = digit === '' ? (at < 3 ? 1 : 0) : KANJI_DIGITS.indexOf(digit);
    return value < 0 ? Number.NaN : value;
  });
  const [thousands = 0, hundreds = 0, tens = 0, ones = 0] = values;
  const number = thousands * 1000 + hundreds * 100 + tens * 10 + ones;
  return Number.isNaN(number) ? null : number;
}

/** The text as the pattern of dates reads it: NFKC, without white space, numbers of dates in digits. */
function toDigits(printed: string): string {
  return nfkc(printed)
    .replace(/\s+/gu, '')
    .replace(KANJI_NUMBER, (kanji) => String(readKanjiNumber(kanji) ?? kanji));
}

/** What a printed date says. `impossible` differs from `none`: there is a date, but not in any calendar (13月, 2月30日, 令和0年). */
export type DateReading =
  | {
      kind: 'date';
      /** `2023-09-25`, `2016-12` or `2016`: as exact as the words are. */
      iso: string;
      /** The era had not begun, or had ended, on that day (平成32年). The day meant is plain all the same. */
      outsideEra: boolean;
    }
  | { kind: 'impossible'; words: string }
  | { kind: 'none' };

/** Reads the first date in printed words: any width of digits, kanji numerals, 元年, letters for eras, without a day, with （予定） or other words around it. */
export function readDate(printed: string): DateReading {
  const match = DATE.exec(toDigits(printed));
  if (match?.groups === undefined) return { kind: 'none' };
  const part = match.groups;
  const era = part.era === undefined ? null : findEra(part.era);
  const count = part.eraYear === '元' ? 1 : Number(part.eraYear ?? part.year);
  const year = era === null ? count : era.year + count - 1;
  const month = toNumber(part.eraMonth ?? part.eraMonth2 ?? part.month ?? part.month2);
  const day = toNumber(part.eraDay ?? part.eraDay2 ?? part.day ?? part.day2);
  if (count < 1 || count > 9999 || !exists(year, month, day)) return { kind: 'impossible', words: match[0] };
  const iso = toIso(year, month, day);
  return { kind: 'date', iso, outsideEra: era !== null && !holds(era, iso) };
}

/** The ISO date of printed words (`2016-12` or `2016` where they say no more); null where they hold no date or an impossible one. */
export function parseDate(printed: string): { iso: string } | null {
  const reading = readDate(printed);
  return reading.kind === 'date' ? { iso: reading.iso } : null;
}

/** Whether a text is an ISO date that exists: `2023-09-25`, `2016-12` or `2016`. */
export function isIsoDate(text: string): boolean {
  const parts = splitIso(text);
  return parts !== null && exists(parts.year, parts.month, parts.day);
}

/** 令和5年9月25日 for `2023-09-25`, 平成28年12月 for `2016-12`, 平成31年・令和元年 for `2019`. Throws a RangeError for anything else. */
export function toWareki(iso: string): string {
  const { year, month, day } = parseIso(iso);
  const eras =
    month === null ? [eraOf(`${iso}-01-01`), eraOf(`${iso}-12-31`)] : [eraOf(day === null ? `${iso}-31` : iso)];
  const years = eras.map((era) => (era === null ? `${year}年` : `${era.name}${eraYear(year - era.year + 1)}年`));
  return [...new Set(years)].join('・') + monthAndDay(month, day);
}

/** 2023年9月25日 for `2023-09-25`. Throws a RangeError for anything but an ISO date. */
export function toSeireki(iso: string): string {
  const { year, month, day } = parseIso(iso);
  return `${year}年${monthAndDay(month, day)}`;
}

interface DateParts {
  year: number;
  month: number | null;
  day: number | null;
}

function splitIso(text: string): DateParts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  return match === null ? null : { year: Number(match[1]), month: toNumber(match[2]), day: toNumber(match[3]) };
}

function parseIso(iso: string): DateParts {
  const parts = isIsoDate(iso) ? splitIso(iso) : null;
  if (parts === null) throw new RangeError(`"${iso}" is not an ISO date; 2023-09-25, 2023-09 and 2023 are.`);
  return parts;
}

function findEra(printed: string): Era | null {
  return ERAS.find((era) => era.name === printed || era.letter === printed.toUpperCase()) ?? null;
}

function eraOf(iso: string): Era | null {
  return ERAS.find((era) => era.from <= iso) ?? null;
}

/** A month or year counts as inside when any of its days is. */
function holds(era: Era, iso: string): boolean {
  const next = ERAS[ERAS.indexOf(era) - 1];
  const firstDay = iso + '-01-01'.slice(iso.length - 4);
  return iso >= era.from.slice(0, iso.length) && (next === undefined || firstDay < next.from);
}

function exists(year: number, month: number | null, day: number | null): boolean {
  if (month === null) return day === null;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function toIso(year: number, month: number | null, day: number | null): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== null) parts.push(String(month).padStart(2, '0'));
  if (day !== null) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

function eraYear(count: number): string {
  return count === 1 ? '元' : String(count);
}

function monthAndDay(month: number | null, day: number | null): string {
  return (month === null ? '' : `${month}月`) + (day === null ? '' : `${day}日`);
}
