import { nfkc } from '../text/fold.ts';
import { parseDate } from '../text/wareki.ts';

/** Length of an ISO date with its day. */
const WHOLE_DATE = 10;
/** What names a form in brackets: [令和6年10月1日 様式第3] is a stamp, however it is printed. */
const FORM_IN_BRACKETS = /[[(〔【][^\])〕】]*様\s*式[^\])〕】]*[\])〕】]/gu;

/** The ISO day that the date of publication prints; null for a month, and for the day of a form (様式). */
export function readDay(printed: string): string | null {
  const rest = nfkc(printed).replace(FORM_IN_BRACKETS, ' ');
  if (/様\s*式/u.test(rest)) return null;
  const iso = parseDate(rest)?.iso ?? null;
  return iso?.length === WHOLE_DATE ? iso : null;
}
