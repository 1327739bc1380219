import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareDocuments } from '../compare/table/table.ts';
import type { ComparedDocument } from '../compare/table/types.ts';
import { COLUMNS } from './comparison-files.ts';
import type { Corpus } from './corpus.ts';
import { meaningTree } from '../compare/meaning-tree.ts';
import type { IndexRow } from '../workspace/stored.ts';
import { fieldToJson, procedureToJson } from '../export/comparison-json.ts';
import { formToJson } from '../export/form-json.ts';
import { loadForm, loadForms } from '../forms/load.ts';
import { toCsv } from '../text/csv.ts';

export interface ComparisonDataRequest {
  corpus: Corpus;
  /** Folder of the site. */
  out: string;
}

/** Writes what is compared over all assessments as open data: items, companies, systems, procedures, forms, findings. */
export function writeComparisonData({ corpus, out }: ComparisonDataRequest): void {
  const comparison = corpus.comparison();
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
  for (const { id, name } of corpus.siteInfo().procedures) {
    const rows = corpus.procedureRows(id);
    const parts = Math.ceil(rows.length / COLUMNS);
    const alignment = parts === 0 ? undefined : comparison.alignment(id);
    for (let part = 1; part <= parts; part += 1) {
      const own = rows.slice((part - 1) * COLUMNS, part * COLUMNS);
      const table = compareDocuments(loadDocuments(own, corpus), tree, { apartInFull: true, alignment });
      const about = { id, name, part, parts, assessments: own.map((row) => row.id) };
      write(`procedures/${id}${part === 1 ? '' : `-${part}`}`, procedureToJson(about, table));
    }
  }
  writeFindings(corpus, out);
}

function loadDocuments(rows: readonly IndexRow[], corpus: Corpus): ComparedDocument[] {
  const documents: ComparedDocument[] = [];
  for (const { id } of rows) {
    const { assessment } = corpus.loadAssessment(id);
    documents.push({ id, form: loadForm(assessment.frontmatter.form), entries: assessment.entries });
  }
  return documents;
}

function writeFindings(corpus: Corpus, out: string): void {
  const folder = join(out, 'data', 'findings');
  mkdirSync(folder, { recursive: true });
  for (const { id, columns, rows } of corpus.comparison().findings()) {
    const head = ['assessment', 'municipality', 'name', 'procedure', 'key', 'change', ...columns];
    const body = rows.map(({ assessment, key, change, cells }) => {
      const row = corpus.getRow(assessment);
      const { code = '', name = '' } = row?.municipality ?? {};
      return [assessment, code, name, row?.procedure?.name ?? '', key ?? '', String(change ?? ''), ...cells];
    });
    writeFileSync(join(folder, `${id}.csv`), toCsv([head, ...body]));
  }
}
