import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableSummary } from '../export/tables/table-summary.ts';

/** Reads what `writeTables` wrote into a folder. */
export function readSummaries(folder: string): TableSummary[] {
  return JSON.parse(readFileSync(join(folder, 'tables.json'), 'utf8')) as TableSummary[];
}
