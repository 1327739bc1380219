import { readNumbers } from './varint.ts';

/** No 変更日 is older. */
const FIRST_YEAR = 2000;
const MONTHS = 16;
const DAYS = 32;

/** A date of a change as a number, which is small enough for two bytes: 0 for none; month and day are 0 where they are not printed. */
export function packDate(iso: string | null): number {
  const [year = 0, month = 0, day = 0] = iso?.split('-').map(Number) ?? [];
  return year <= FIRST_YEAR ? 0 : ((year - FIRST_YEAR) * MONTHS + month) * DAYS + day;
}

/** The ISO date that was packed; null for 0. */
export function unpackDate(packed: number): string | null {
  if (packed === 0) return null;
  const months = Math.floor(packed / DAYS);
  const parts = [months % MONTHS, packed % DAYS]
    .filter((part) => part > 0)
    .map((part) => String(part).padStart(2, '0'));
  return [FIRST_YEAR + Math.floor(months / MONTHS), ...parts].join('-');
}

/** The dates of the changes of an assessment as numbers: how many there are, and each. */
export const packDates = (dates: readonly (string | null)[]): number[] => [dates.length, ...dates.map(packDate)];

/** The dates of the changes of assessments, packed one behind the other. */
export function unpackDates(bytes: Uint8Array): (string | null)[][] {
  const numbers = readNumbers(bytes);
  const dates: (string | null)[][] = [];
  for (let at = 0; at < numbers.length;) {
    const from = at + 1;
    at = from + (numbers[at] ?? 0);
    dates.push(numbers.slice(from, at).map(unpackDate));
  }
  return dates;
}
