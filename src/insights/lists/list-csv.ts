import { toCsv } from '../../text/csv.ts';
import { cellData } from './cells.ts';
import type { List, ListRow } from './types.ts';

/** Heads of the columns that every list has in front of its own. */
export const ROW_HEADS = ['アドレス', '評価書ID', '項目キー'] as const;

/** The address of what a row is about, from its path within the site. */
export type ToAddress = (path: string) => string;

/** Heads and rows of a list as texts: address, assessment and key of each row, then its cells, hidden ones among them. */
export function listToRecords(
  { columns, rows }: Pick<List, 'columns'> & { rows: readonly ListRow[] },
  toAddress: ToAddress,
): string[][] {
  const head = [...ROW_HEADS, ...columns.map(({ label }) => label)];
  const body = rows.map(({ path, assessment, key, cells }) => [
    toAddress(path),
    assessment ?? '',
    key ?? '',
    ...cells.map(cellData),
  ]);
  return [head, ...body];
}

/** A list as CSV for spreadsheets: UTF-8 with a byte order mark; see `toCsv`. */
export const listToCsv = (list: Pick<List, 'columns'> & { rows: readonly ListRow[] }, toAddress: ToAddress): string =>
  toCsv(listToRecords(list, toAddress));
