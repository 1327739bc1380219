import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareDocuments } from '../compare/table/table.ts';
import type { ComparedDocument } from '../compare/table/types.ts';
import { COLUMNS } from './comparison-files.ts';
import type { ComparisonStore } from './comparison-store.ts';
import { meaningTree } from '../compare/meaning-tree.ts';
import type { Store } from '../workspace/open-store.ts';
import type { IndexRow } from '../workspace/stored.ts';
import { fieldToJson, procedureToJson } from '../export/comparison-json.ts';
import { formToJson } from '../export/form-json.ts';
import { loadForm, loadForms } from '../forms/load.ts';
import { toCsv } from '../text/csv.ts';

export interface ComparisonDataRequest {
  comparison: ComparisonStore;
  store: Pick<Store, 'rows' | 'info' | 'load' | 'row'>;
  /** Folder of the site. */
  out: string;
}

/** Writes what is compared over all assessments as open data: items, companies, systems, procedures, forms, findings. */
export async function writeComparisonData({ comparison, store, out }: ComparisonDataRequest): Promise<void> {
  const api = join(out, 'api', 'v1');
  for (const folder of ['fields', 'procedures', 'forms']) mkdirSync(join(api, folder), { recursive: true });
  const write = (path: string, value: unknown): void =>
    writeFileSync(join(api, `${path}.json`), `${JSON.stringify(value)}\n`);
  const tree = meaningTree();
  for (const { field } of comparison.fields()) {
    const meaning = tree.byId(field);
    if (meaning !== null) write(`fields/${field}`, fieldToJson(comparison.field(field), meaning));
  }
  write('contractors', comparison.contractors());
  write('systems', comparison.systems());
  write('findings', comparison.findings());
  for (const form of loadForms()) write(`forms/${form.id}`, formToJson(form));
  for (const { id, name } of store.info.procedures) {
    const rows = store.rows.filter((row) => row.procedure?.id === id);
    const parts = Math.ceil(rows.length / COLUMNS);
    const alignment = parts === 0 ? undefined : comparison.alignment(id);
    for (let part = 1; part <= parts; part += 1) {
      const own = rows.slice((part - 1) * COLUMNS, part * COLUMNS);
      const table = compareDocuments(await loadDocuments(own, store), tree, { apartInFull: true, alignment });
      const about = { id, name, part, parts, assessments: own.map((row) => row.id) };
      write(`procedures/${id}${part === 1 ? '' : `-${part}`}`, procedureToJson(about, table));
    }
  }
  writeFindings(comparison, store, out);
}

async function loadDocuments(rows: readonly IndexRow[], store: Pick<Store, 'load'>): Promise<ComparedDocument[]> {
  const documents: ComparedDocument[] = [];
  for (const { id } of rows) {
    const { assessment } = await store.load(id);
    documents.push({ id, form: loadForm(assessment.frontmatter.form), entries: assessment.entries });
  }
  return documents;
}

function writeFindings(comparison: ComparisonStore, store: Pick<Store, 'row'>, out: string): void {
  const folder = join(out, 'data', 'findings');
  mkdirSync(folder, { recursive: true });
  for (const { id, columns, rows } of comparison.findings()) {
    const head = ['assessment', 'municipality', 'name', 'procedure', 'key', 'change', ...columns];
    const body = rows.map(({ assessment, key, change, cells }) => {
      const row = store.row(assessment);
      const { code = '', name = '' } = row?.municipality ?? {};
      return [assessment, code, name, row?.procedure?.name ?? '', key ?? '', String(change ?? ''), ...cells];
    });
    writeFileSync(join(folder, `${id}.csv`), toCsv([head, ...body]));
  }
}
