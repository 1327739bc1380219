import type { Origin } from './types.ts';

/** Where a line of a document stands, in words: `page 12`, `sheet 表紙 A3:F3`, `line 40`. `origins` as in SourceDocument. */
export function placeName(origins: readonly Origin[] | null, line: number): string {
  const origin = origins?.[line - 1];
  if (origin === undefined) return `line ${line}`;
  if ('page' in origin) return `page ${origin.page}`;
  if ('sheet' in origin) return `sheet ${origin.sheet} ${origin.range}`;
  if ('table' in origin) return `table ${origin.table}, row ${origin.rows[0]}`;
  return `line ${origin.lines[0]}`;
}
