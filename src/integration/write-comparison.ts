import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparisonFile, ComparisonFiles, ProcedureAnswersJson } from './comparison-files.ts';
import { contractorTextsOf, gatherContractors, type ContractorTexts } from '../insights/contractors/gather.ts';
import type { KnownContractor } from '../registry/contractors/contractors-file.ts';
import { openDirectory } from '../registry/contractors/directory.ts';
import { alignDocuments, alignmentToJson } from '../compare/table/align-documents.ts';
import { indexDocument, type DocumentParts } from '../compare/table/document-index.ts';
import { findCopies } from '../compare/copies/find-copies.ts';
import { ownWords } from '../compare/copies/own-words.ts';
import { findingsOf, gatherFindings, type AssessmentFindings } from '../insights/findings/gather.ts';
import { meaningTree } from '../compare/meaning-tree.ts';
import { walkMeanings } from '../compare/meanings.ts';
import type { IndexRow, StoredAssessment } from '../workspace/stored.ts';
import { gatherSystems, systemUsesOf, type SystemUse } from '../insights/systems/gather.ts';
import { toSharedText, type Commonness, type FieldFile, type FieldSummary } from '../compare/values/field-file.ts';
import { fieldValues, type FieldValue } from '../compare/values/field-values.ts';
import { loadForm } from '../forms/load.ts';
import { fold } from '../text/fold.ts';
import { Spill } from './spill.ts';

export interface ComparisonRequest {
  /** All assessments; one is held at a time. */
  assessments: AsyncIterable<StoredAssessment>;
  /** The list of them: the municipalities and prefectures in it are places that branches of companies are named for. */
  rows: readonly Pick<IndexRow, 'municipality'>[];
  contractors: readonly KnownContractor[];
  /** Empty folder for the files of ComparisonFiles. */
  folder: string;
  /** Is told after each assessment. */
  onRead?: () => void;
}

/**
 * Compares all assessments: reads each once, and keeps of it what single pages show. The texts wait in files, one for each meaning,
 * and are looked at meaning by meaning.
 */
export async function writeComparison(request: ComparisonRequest): Promise<{ fields: number; groups: number }> {
  const { folder } = request;
  for (const part of ['fields', 'common', 'answers', 'alignments']) mkdirSync(join(folder, part), { recursive: true });
  const write = <Name extends ComparisonFile>(name: Name, value: ComparisonFiles[Name], id = ''): void =>
    writeFileSync(join(folder, name.replace('*', id)), JSON.stringify(value));

  const tree = meaningTree();
  const values = new Spill<FieldValue>(join(folder, 'lines'));
  const parts = new Spill<{ id: string; parts: DocumentParts }>(join(folder, 'parts'));
  const directory = openDirectory(
    request.contractors,
    request.rows.map(({ municipality }) => municipality),
  );
  const contractors: ContractorTexts[] = [];
  const systems: { name: string; use: SystemUse }[] = [];
  const findings: AssessmentFindings[] = [];
  for await (const stored of request.assessments) {
    const { id, procedure } = stored;
    const form = loadForm(stored.frontmatter.form);
    if (procedure !== null) {
      const document = { id, form, entries: stored.assessment.entries };
      parts.add(procedure.id, { id, parts: indexDocument(document, tree).parts });
    }
    for (const { meaning, value } of fieldValues(stored, form, tree)) values.add(meaning.id, value);
    contractors.push(contractorTextsOf(stored, form));
    systems.push(...systemUsesOf(stored, form));
    findings.push(findingsOf(stored, form, tree));
    request.onRead?.();
  }
  write('contractors.json', gatherContractors(contractors, directory));
  write('systems.json', gatherSystems(systems));
  write('findings.json', gatherFindings(findings));

  for (const procedure of parts.names()) {
    const documents = new Map(parts.take(procedure).map((one) => [one.id, one.parts]));
    write('alignments/*.json', alignmentToJson(alignDocuments(documents)), procedure);
  }
  const named = new Set(values.names());
  const common = new Map<string, Record<string, Commonness>>();
  const answers: GivenAnswers = new Map();
  const summaries: FieldSummary[] = [];
  for (const { id, type } of walkMeanings(tree.roots)) {
    if (type === null || !named.has(id)) continue;
    const file = groupField(id, values.take(id), type === 'text');
    write('fields/*.json', file, id);
    noteCommon(file, common);
    if (type === 'choice') noteAnswers(file, answers);
    summaries.push(summarize(file));
  }
  write('fields.json', summaries);
  for (const [assessment, own] of common) write('common/*.json', own, assessment);
  for (const [procedure, own] of answers) write('answers/*.json', answersToJson(own), procedure);
  return { fields: summaries.length, groups: summaries.reduce((sum, { groups }) => sum + groups, 0) };
}

function groupField(field: string, values: FieldValue[], isText: boolean): FieldFile {
  const texts = values.map(({ text, municipality }, ref) => ({ text, municipality, ref }));
  return { field, values, groups: isText ? findCopies(texts).map(toSharedText) : [] };
}

function noteCommon({ field, values, groups }: FieldFile, known: Map<string, Record<string, Commonness>>): void {
  for (const [group, { municipalities: all, wordings }] of groups.entries()) {
    const common = values[wordings[0]?.members[0] ?? -1]?.text ?? '';
    for (const { municipalities: same, likeness, members } of wordings) {
      for (const member of members) {
        const value = values[member];
        if (value === undefined) continue;
        const texts = known.get(value.assessment) ?? {};
        const own = same > 1 || likeness === 1 ? [] : ownWords(value.text, common);
        texts[value.key] = { field, group, same, all, own };
        known.set(value.assessment, texts);
      }
    }
  }
}

/** Assessments by procedure, meaning and answer. */
type GivenAnswers = Map<string, Map<string, Map<string, string[]>>>;

function noteAnswers({ field, values }: FieldFile, answers: GivenAnswers): void {
  for (const { procedure, choice, assessment } of values) {
    if (procedure === null) continue;
    const own = valueAt(answers, procedure, () => new Map<string, Map<string, string[]>>());
    const given = valueAt(
      valueAt(own, field, () => new Map<string, string[]>()),
      choice ?? '',
      () => [],
    );
    // A document may give one answer several times, once for each file or task.
    if (given.at(-1) !== assessment) given.push(assessment);
  }
}

const answersToJson = (own: Map<string, Map<string, string[]>>): ProcedureAnswersJson =>
  [...own].map(([field, given]) => [field, [...given]]);

/** The value of a key, made where there is none. */
function valueAt<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function summarize({ field, values, groups }: FieldFile): FieldSummary {
  const different = (of: (value: FieldValue) => string): number => new Set(values.map(of)).size;
  return {
    field,
    values: values.length,
    assessments: different(({ assessment }) => assessment),
    municipalities: different(({ municipality }) => municipality),
    answers: different(({ text }) => fold(text)),
    groups: groups.length,
  };
}
