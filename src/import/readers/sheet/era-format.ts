import { SSF } from '@e965/xlsx';
import { toWareki } from '../../../text/wareki.ts';

/** A part of a number format: words in quotes, an escaped sign, a note in brackets, a run of one letter, or any other sign. */
const TOKEN = /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|(g{1,3}|e{1,2}|y+|m+|d+)|(.)/giu;
const ERA_LETTERS: Record<string, string> = { 令和: 'R', 平成: 'H', 昭和: 'S', 大正: 'T', 明治: 'M' };

/** Words and signs of number formats that hold these letters and mean something else: `General`, `0.00E+00`. */
const OTHER = /General|G\/標準|E[+-]/giu;

/** Whether a number format names the Japanese era or its year, outside of quotes. */
export function namesEra(format: string): boolean {
  return Array.from(format.replace(OTHER, '').matchAll(TOKEN)).some(
    ([, , , letters]) => letters !== undefined && /^[ge]/iu.test(letters),
  );
}

/**
 * A date as a format with the Japanese era shows it (令和7年4月3日, R7.4.3): the library leaves such letters as they are. Null where the
 * number is no date, or where no era counts it.
 */
export function formatEra(format: string, serial: number, date1904: boolean): string | null {
  const date = SSF.parse_date_code(serial, { date1904 }) as { y: number; m: number; d: number } | null;
  if (!date) return null;
  const iso = [String(date.y).padStart(4, '0'), String(date.m).padStart(2, '0'), String(date.d).padStart(2, '0')].join(
    '-',
  );
  const [, era, count] = /^(\D{2})(元|\d+)年/u.exec(toWareki(iso)) ?? [];
  if (era === undefined || count === undefined) return null;
  const year = count === '元' ? 1 : Number(count);
  const first = format.split(';')[0] ?? format;
  const isGannen = /gannen/iu.test(first);
  return Array.from(first.matchAll(TOKEN), ([, quoted, escaped, letters, other]) => {
    if (quoted !== undefined) return quoted;
    if (escaped !== undefined) return escaped;
    if (letters === undefined) return other === '@' ? '' : (other ?? '');
    const two = letters.length > 1;
    switch (letters.charAt(0).toLowerCase()) {
      case 'g':
        return letters.length === 3 ? era : two ? era.charAt(0) : (ERA_LETTERS[era] ?? era);
      case 'e':
        return year === 1 && isGannen ? '元' : String(year).padStart(two ? 2 : 1, '0');
      case 'y':
        return letters.length > 2 ? String(date.y) : String(date.y % 100).padStart(2, '0');
      case 'm':
        return String(date.m).padStart(two ? 2 : 1, '0');
      default:
        return String(date.d).padStart(two ? 2 : 1, '0');
    }
  }).join('');
}
