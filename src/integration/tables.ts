import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDirectory } from '../registry/contractors/directory.ts';
import type { KnownContractor } from '../registry/contractors/contractors-file.ts';
import type { IndexRow, StoredAssessment } from '../workspace/stored.ts';
import type { TableSummary } from '../export/tables/table-summary.ts';
import { assessmentToJson, type AddressOf } from '../export/assessment-json.ts';
import { TABLES } from '../export/tables/index.ts';
import { loadForm } from '../forms/load.ts';
import { openCsv, openParquet } from './table-files.ts';

export interface TablesRequest {
  /** All assessments; one is held at a time. */
  assessments: AsyncIterable<StoredAssessment>;
  /** The list of them: their municipalities are places that branches of companies are named for. */
  rows: readonly Pick<IndexRow, 'municipality'>[];
  contractors: readonly KnownContractor[];
  addressOf: AddressOf;
  /** Folder for `<table>.csv`, `<table>.parquet` and `tables.json` (TableSummary[]). */
  folder: string;
  /** Is told after each assessment. */
  onRead?: () => void;
}

/** Writes the tables of open data, each as CSV and as Parquet, and how large they are. */
export async function writeTables(request: TablesRequest): Promise<TableSummary[]> {
  const { folder, rows, addressOf } = request;
  mkdirSync(folder, { recursive: true });
  const directory = openDirectory(
    request.contractors,
    rows.map(({ municipality }) => municipality),
  );
  const open = TABLES.map((table) => {
    const [csv, parquet] = ['csv', 'parquet'].map((ending) => join(folder, `${table.name}.${ending}`)) as [
      string,
      string,
    ];
    return { table, csv, parquet, files: [openCsv(csv, table.columns), openParquet(parquet, table.columns)], rows: 0 };
  });
  try {
    for await (const stored of request.assessments) {
      const form = loadForm(stored.frontmatter.form);
      const source = { stored, form, directory, json: assessmentToJson(stored, form, addressOf) };
      for (const one of open) {
        const own = [...one.table.rows(source)];
        one.rows += own.length;
        for (const file of one.files) file.add(own);
      }
      request.onRead?.();
    }
  } finally {
    for (const { files } of open) for (const file of files) file.close();
  }
  const summaries = open.map(({ table, csv, parquet, rows: count }): TableSummary => ({
    name: table.name,
    rows: count,
    bytes: { csv: statSync(csv).size, parquet: statSync(parquet).size },
  }));
  writeFileSync(join(folder, 'tables.json'), JSON.stringify(summaries));
  return summaries;
}
