import { isInForce } from '../../assessment/in-force.ts';
import { meaningTree } from '../../compare/meaning-tree.ts';
import { compareDocuments } from '../../compare/table/table.ts';
import type { ComparedDocument } from '../../compare/table/types.ts';
import { fieldToJson, procedureToJson } from '../../export/comparison-json.ts';
import { addressOf } from '../../export/feeds/addresses.ts';
import { formToJson } from '../../export/form-json.ts';
import { loadForm, loadForms } from '../../forms/load.ts';
import { findingTable } from '../../insights/findings/csv.ts';
import { evidencePath } from '../../insights/rules/evidence-place.ts';
import { ruleById } from '../../insights/rules/rules.ts';
import { toCsv } from '../../text/csv.ts';
import { digestOf } from '../../text/digest.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import { titleOf } from '../../workspace/title.ts';
import { COLUMNS } from '../../compare/table/columns.ts';
import type { Comparison } from '../derive/comparison.ts';
import { API } from './api.ts';
import { openCopiesTable, writeCopies } from './copies.ts';
import { writeJson, writeText, type ExportRun, type ExportSource } from './export-run.ts';

/** What is compared over all assessments, as exports read it. */
export interface ComparedSource extends Pick<
  Comparison,
  | 'fields'
  | 'field'
  | 'textDates'
  | 'copies'
  | 'textFamilies'
  | 'procedureCopies'
  | 'contractors'
  | 'systems'
  | 'findingIds'
  | 'findingSummaries'
  | 'finding'
  | 'alignment'
> {
  /** Digest of what is compared, by the name that pages read it under: `fields/I-1-2`, `contractors`, `alignments/jido-teate`. */
  digest: (name: string) => string;
}

/** Writes what is compared over all assessments as open data: items, companies, systems, procedures, forms, findings. */
export async function writeCompared(
  run: ExportRun,
  compared: ComparedSource,
  procedures: readonly { id: string; name: string }[],
): Promise<void> {
  const write = (name: string, make: () => unknown): void =>
    writeJson(run.outputs, `${API}/${name}.json`, compared.digest(name), make);
  await writeFields(run, compared);
  for (const name of ['contractors', 'systems'] as const) write(name, () => compared[name]());
  const findings = compared.findingIds();
  const inputsOfAll = digestOf(...findings.flatMap((id) => [id, compared.digest(`findings/${id}`)]));
  writeJson(run.outputs, `${API}/findings.json`, inputsOfAll, () => findings.map(compared.finding));
  for (const form of loadForms()) writeText(run.outputs, `${API}/forms/${form.id}.json`, toLine(formToJson(form)));
  for (const procedure of procedures) await writeProcedure(run, compared, procedure);
  writeFindings(run, compared);
  writeCopies(run, compared);
}

/** Each item, and its rows in the table of the same texts: what all assessments say in it is read once for both. */
async function writeFields(run: ExportRun, compared: ComparedSource): Promise<void> {
  const tree = meaningTree();
  const copies = openCopiesTable(run, compared);
  try {
    for (const { field } of compared.fields()) {
      const meaning = tree.byId(field);
      if (meaning === null) continue;
      const inputs = digestOf(compared.digest(`fields/${field}`), compared.digest(`text-dates/${field}`));
      writeJson(run.outputs, `${API}/fields/${field}.json`, inputs, () =>
        fieldToJson(compared.field(field), meaning, compared.textDates(field)),
      );
      copies?.take(meaning);
    }
    await copies?.finish();
  } finally {
    copies?.close();
  }
}

const toLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** The comparison of a procedure, so many assessments a file. */
async function writeProcedure(
  { source, outputs }: ExportRun,
  compared: ComparedSource,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const rows = source.rows.filter((row) => row.procedure?.id === id && isInForce(row));
  const parts = Math.ceil(rows.length / COLUMNS);
  for (let part = 1; part <= parts; part += 1) {
    const own = rows.slice((part - 1) * COLUMNS, part * COLUMNS);
    const about = { id, name, part, parts, assessments: own.map((row) => row.id) };
    const documents = own.map((row) => source.digest(row.id));
    const inputs = digestOf(JSON.stringify(about), compared.digest(`alignments/${id}`), ...documents);
    const path = `${API}/procedures/${id}${part === 1 ? '' : `-${part}`}.json`;
    if (outputs.keep(path, inputs)) continue;
    const options = { unmatchedInFull: true, alignment: compared.alignment(id) };
    const table = compareDocuments(await loadDocuments(own, source), meaningTree(), options);
    outputs.write(path, inputs, toLine(procedureToJson(about, table)));
  }
}

async function loadDocuments(rows: readonly IndexRow[], source: ExportSource): Promise<ComparedDocument[]> {
  const documents: ComparedDocument[] = [];
  for (const { id } of rows) {
    const { assessment } = await source.load(id);
    documents.push({ id, form: loadForm(assessment.frontmatter.form), entries: assessment.entries });
  }
  return documents;
}

/** /data/findings/<id>.csv */
function writeFindings({ source, outputs, options }: ExportRun, compared: ComparedSource): void {
  const rowsById = new Map(source.rows.map((row) => [row.id, row]));
  const about = source.rows.map((row) =>
    JSON.stringify([row.id, row.municipality, row.procedure, row.frontmatter.published, titleOf(row)]),
  );
  const shared = digestOf(options.site ?? '', options.base, ...about);
  for (const id of compared.findingIds()) {
    const [path, inputs] = [`data/findings/${id}.csv`, digestOf(compared.digest(`findings/${id}`), shared)];
    if (outputs.keep(path, inputs)) continue;
    const table = findingTable(compared.finding(id), {
      rowOf: (assessment) => rowsById.get(assessment),
      addressOf: (row) => addressOf(options, evidencePath(row)),
      rule: ruleById(id),
    });
    outputs.write(path, inputs, toCsv(table));
  }
}
