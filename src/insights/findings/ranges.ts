import { fold } from '../../text/fold.ts';

/** Numbers of people from `from` to below `to`. */
export interface CountRange {
  from: number;
  to: number;
}

const UNITS: Record<string, number> = { 万: 10_000, 億: 100_000_000 };

/** The range that an option names: `1,000人以上1万人未満`; null where it names none. */
export function readRange(option: string): CountRange | null {
  const text = fold(option).replace(/,/gu, '');
  const bound = (word: string): number | null => {
    const match = new RegExp(`(?<digits>\\d+)(?<unit>[万億]?)人${word}`, 'u').exec(text)?.groups;
    return match === undefined ? null : Number(match['digits']) * (UNITS[match['unit'] ?? ''] ?? 1);
  };
  const from = bound('以上');
  const to = bound('未満');
  return from === null && to === null ? null : { from: from ?? 0, to: to ?? Infinity };
}

/** Whether no number is in both. */
export function areDisjoint(one: CountRange, other: CountRange): boolean {
  return one.to <= other.from || other.to <= one.from;
}
