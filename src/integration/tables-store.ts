import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableSummary } from '../export/tables/table-summary.ts';

/** Reads what `writeTables` wrote into a folder. */
export function readSummaries(folder: string): TableSummary[] {
  return JSON.parse(readFileSync(join(folder, 'tables.json'), 'utf8')) as TableSummary[];
}

/** The same from the folder that HYOKASHO_TABLES names: pages cannot be handed anything. */
export function tableSummaries(): TableSummary[] {
  const folder = process.env['HYOKASHO_TABLES'];
  if (folder === undefined)
    throw new Error('HYOKASHO_TABLES is not set: there are no tables. Start with `npm run build` or `npm start`.');
  return readSummaries(folder);
}
