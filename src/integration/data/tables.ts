import { TABLES } from '../../export/tables/index.ts';
import type { TableValue, Table } from '../../export/tables/table.ts';
import type { TablesSummary } from '../../export/tables/table-summary.ts';
import type { KnownContractor } from '../../registry/contractors/contractors-file.ts';
import { loadCompanies } from '../../registry/contractors/companies-file.ts';
import { openDirectory } from '../../registry/contractors/directory.ts';
import { placeWords } from '../../registry/contractors/place-words.ts';
import { BYTE_ORDER_MARK, toCsvRows } from '../../text/csv.ts';
import { digestOf } from '../../text/digest.ts';
import { remembered } from '../../text/remembered.ts';
import type { FoundPiece } from '../../workspace/pieces.ts';
import type { ExportRun } from './export-run.ts';
import type { AssessmentExport } from './gather.ts';
import type { ListEntry, ListFile } from './list-file.ts';
import { writeParquet } from './parquet.ts';
import { RowGroups, type TableShare } from './row-groups.ts';
import { openTablesDatabase } from './tables-database.ts';

/** What each assessment gives to the tables, as TableShare[] in the order of TABLES. */
const SHARES = 'table-shares';
/** The SQLite database of all tables. */
const DATABASE = 'data/hyokasho.sqlite';

/** The tables of open data: each as CSV and as Parquet, and all of them as a database. */
export interface TablesExport extends AssessmentExport {
  /** How large they are; after `finish`. */
  summary: () => TablesSummary;
}

interface TableFiles {
  table: Table;
  csv: string;
  parquet: string;
  list: ListFile;
  groups: RowGroups;
}

/** `contractors`: companies whose names no rule can join. */
export function openTables(run: ExportRun, contractors: readonly KnownContractor[]): TablesExport {
  const { source, outputs, pieces } = run;
  const bodies = source.rows.map(({ municipality }) => municipality);
  const directory = openDirectory(contractors, bodies);
  const companies = digestOf(JSON.stringify([contractors, loadCompanies()]), ...[...placeWords(bodies)].sort());
  // Asked for twice of each assessment.
  const toInputs = remembered((inputs: string): string => digestOf(inputs, companies), 1);
  const database = openTablesDatabase(run.folder, source.rows);
  /** What was found of the assessment that was asked for last. */
  let known: FoundPiece | null = null;
  /** Of all that was taken. */
  let all = '';
  const files = TABLES.map((table): TableFiles => {
    const csv = `data/${table.name}.csv`;
    const head = BYTE_ORDER_MARK + toCsvRows([table.columns.map(({ name }) => name)]);
    return {
      table,
      csv,
      parquet: `data/${table.name}.parquet`,
      list: run.openList(csv, { head, separator: '', tail: '', empty: head }),
      groups: new RowGroups(table, pieces, (id) => database.read(table, id)),
    };
  });
  return {
    isFresh: ({ id }, given) => {
      const inputs = toInputs(given);
      known = pieces.find(SHARES, id, inputs);
      return known !== null && database.isFresh(id, inputs) && files.every(({ list }) => list.isFresh(id, inputs));
    },
    take: (row, given, gathered, isFresh) => {
      const { id } = row;
      const inputs = toInputs(given);
      const rows = isFresh ? null : TABLES.map((table) => [...table.rows({ ...gathered(), directory })]);
      const digests = files.map(({ list }, at) =>
        rows === null || list.isFresh(id, inputs) ? list.keep(id) : list.put(id, inputs, toEntries(rows[at] ?? [])),
      );
      let shares: TableShare[];
      if (rows === null) {
        shares = JSON.parse(known?.bytes.toString() ?? '[]') as TableShare[];
        all = digestOf(all, id, known?.digest ?? '');
      } else {
        shares = rows.map((own, at) => shareOf(own, digests[at] ?? ''));
        // As bytes: they are read in each build.
        all = digestOf(all, id, pieces.put(SHARES, id, inputs, Buffer.from(JSON.stringify(shares))));
        if (!database.isFresh(id, inputs)) database.put(id, inputs, rows);
      }
      for (const [at, { groups }] of files.entries()) {
        const share = shares[at];
        if (share !== undefined) groups.add(id, share, rows?.[at] ?? null);
      }
    },
    finish: async () => {
      for (const { table, list, groups, parquet } of files) {
        await list.finish();
        groups.end();
        const inputs = digestOf(...groups.groups.flatMap((group) => [group.first, group.inputs]));
        if (!outputs.keep(parquet, inputs))
          await outputs.make(parquet, inputs, (file) => writeParquet(file, table.columns, groups.packed()));
      }
      database.sweep();
      if (!outputs.keep(DATABASE, all)) await outputs.make(DATABASE, all, (file) => database.publish(file));
    },
    close: () => {
      for (const { list } of files) list.close();
      database.close();
    },
    summary: () => ({
      tables: files.map(({ table: { name }, csv, parquet, groups }) => ({
        name,
        rows: groups.rows,
        bytes: { csv: outputs.size(csv), parquet: outputs.size(parquet) },
      })),
      database: outputs.size(DATABASE),
    }),
  };
}

/** The rows of an assessment as CSV. What is not filled (null) is an empty cell. */
const toEntries = (rows: readonly (readonly TableValue[])[]): ListEntry[] => [
  { rank: '', text: toCsvRows(rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))))) },
];

/** `csv`: digest of the rows as CSV, which does not tell what is not filled from what is printed empty. */
function shareOf(rows: readonly (readonly TableValue[])[], csv: string): TableShare {
  let letters = 0;
  const filled = new Uint8Array(rows.reduce((sum, row) => sum + row.length, 0));
  let at = 0;
  for (const row of rows)
    for (const cell of row) {
      if (typeof cell === 'string') letters += cell.length;
      filled[at++] = cell === null ? 0 : 1;
    }
  return { rows: rows.length, letters, digest: digestOf(csv, filled) };
}
