import type { List, ListRow } from './types.ts';
import { number } from '../../text/words/numbers.ts';

/** The code of the body that a row is about: what the id of its assessment, or the address of its page, begins with; null for none or several. */
export function bodyOf({ assessment, path }: Pick<ListRow, 'assessment' | 'path'>): string | null {
  if (assessment !== null) return /^\d+/u.exec(assessment)?.[0] ?? null;
  return /^\/municipalities\/(\d+)\//u.exec(path)?.[1] ?? null;
}

export const countBodies = (rows: readonly ListRow[]): number => new Set(rows.flatMap((row) => bodyOf(row) ?? [])).size;

/** Words of how many rows are shown of all, and of how many bodies: `185件中12件、5団体`; `12件、5団体` for a list that nothing narrows. */
export function totalWords({
  rows,
  of,
  unit,
}: {
  rows: readonly ListRow[];
  of: readonly ListRow[];
  unit: List['unit'];
}): string {
  const all = rows.length === of.length ? '' : `${number(of.length)}${unit}中`;
  const bodies = countBodies(rows);
  // Where each row is a body, they are counted already.
  const bodyWords = unit === '団体' || bodies === 0 ? '' : `、${number(bodies)}団体`;
  return `${all}${number(rows.length)}${unit}${bodyWords}`;
}
