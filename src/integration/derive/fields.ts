import { meaningTree } from '../../compare/meaning-tree.ts';
import { walkMeanings, type Meaning } from '../../compare/meanings.ts';
import type { SharedTextInfo, FieldSummary } from '../../compare/values/field-file.ts';
import { itemSubjects, type ItemSubject } from '../../compare/values/item-subjects.ts';
import { itemValues } from '../../compare/values/item-values.ts';
import { maskItem } from '../../changes/officers.ts';
import { loadForm } from '../../forms/load.ts';
import { fold } from '../../text/fold.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Fact, Reducer, SourceFact } from '../../workspace/derivation.ts';
import type { StoredAssessment, StoredEdition } from '../../workspace/stored.ts';
import {
  commonTexts,
  compareFieldTexts,
  NO_TEXTS,
  openPrintedTexts,
  type FieldContribution,
  type PlacedItemValue,
} from './field-texts.ts';
import { ALL, kindOf } from './kind.ts';
import type { AnswersJson, FieldResource } from './resources.ts';

/** Facts by id of the meaning; by id of the assessment; by id of the procedure; of all meanings. */
const fieldFacts = kindOf<FieldContribution>('field');
const common = kindOf<Record<string, SharedTextInfo>>('common');
const answers = kindOf<{ field: string; given: AnswersJson }>('answers');
const summaries = kindOf<FieldSummary>('summary');

/** Files, systems, tasks and recipients are named by items that are of no office. */
const NO_OFFICE = { role: null, children: [] };

/** What an assessment says, meaning by meaning. `editions`: its earlier ones, newest first. */
export function* extractFields(stored: StoredAssessment, editions: readonly StoredEdition[]): Generator<Fact> {
  const tree = meaningTree();
  const { municipality, procedure, assessment } = stored;
  const form = loadForm(stored.frontmatter.form);
  const subjects = itemSubjects(assessment.entries, form);
  const values = itemValues(assessment.entries, form, tree);
  const subjectsOf = (key: string): ItemSubject[] =>
    (subjects.get(key) ?? []).map((subject) => ({
      ...subject,
      name: maskItem(subject.name, NO_OFFICE),
      contractor: maskItem(subject.contractor, NO_OFFICE),
    }));
  const printedText = openPrintedTexts(stored, editions);
  for (const [id, placed] of groupBy([...values], ({ meaning }) => meaning.id)) {
    const meaning = tree.byId(id);
    if (meaning === null) continue;
    const own = placed.map(({ value }) => value);
    const hasProcedure = meaning.type === 'choice' || meaning.type === 'text';
    const printed = meaning.type === 'text' ? own.map(printedText) : [];
    yield fieldFacts.fact(id, {
      municipality: municipality.code,
      procedure: hasProcedure ? (procedure?.id ?? null) : null,
      values: own.map((value) => ({ ...value, about: subjectsOf(value.key) })),
      printed: printed.some((text) => text !== null) ? printed : [],
    });
  }
}

/** Compares all assessments meaning by meaning, and tells each assessment and procedure what concerns it. */
export function fieldReducers(): Reducer[] {
  const meanings = [...walkMeanings(meaningTree().roots)].filter(({ type }) => type !== null);
  const ranks = new Map(meanings.map(({ id }, rank) => [id, rank]));
  const inOrder = <Value>(values: readonly Value[], fieldOf: (value: Value) => string): Value[] =>
    values.toSorted((a, b) => (ranks.get(fieldOf(a)) ?? 0) - (ranks.get(fieldOf(b)) ?? 0));
  return [
    fieldFacts.reducer((field, facts) => {
      const meaning = meaningTree().byId(field);
      if (meaning === null) throw new Error(`Internal error: "${field}" is no meaning.`);
      return compareField(meaning, facts);
    }),
    common.reducer((assessment, facts) => {
      const own = inOrder(facts, ({ value }) => Object.values(value)[0]?.field ?? '');
      return { resources: [[`common/${assessment}`, Object.assign({}, ...own.map(({ value }) => value))]] };
    }),
    answers.reducer((procedure, facts) => {
      const own = inOrder(facts, ({ value }) => value.field);
      return { resources: [[`answers/${procedure}`, own.map(({ value: { field, given } }) => [field, given])]] };
    }),
    summaries.reducer((_, facts) => {
      const own = inOrder(facts, ({ value }) => value.field);
      return { resources: [['fields', own.map(({ value }) => value)]] };
    }),
  ];
}

function compareField(
  meaning: Meaning,
  facts: readonly SourceFact<FieldContribution>[],
): ReturnType<Reducer['reduce']> {
  const { id: field, type } = meaning;
  const values = facts.flatMap(({ source, value }) =>
    value.values.map((one): PlacedItemValue => ({ assessment: source, ...one })),
  );
  const municipalities = facts.flatMap(({ value }) => value.values.map(() => value.municipality));
  // Texts are the same or others as they are printed; what is shown of them has no names of officials.
  const shown = values.map((value) => ({ ...value, text: maskItem(value.text, meaning) }));
  const { texts, groups, facts: copies } = type === 'text' ? compareFieldTexts(field, facts, shown) : NO_TEXTS;
  const given = type === 'choice' ? givenAnswers(facts) : new Map<string, AnswersJson>();
  const summary: FieldSummary = {
    field,
    values: values.length,
    assessments: facts.length,
    municipalities: new Set(municipalities).size,
    answers: new Set(values.map(({ text }) => fold(text))).size,
    groups: groups.length,
  };
  return {
    resources: [
      [`fields/${field}`, { field, values: shown, texts, groups } satisfies FieldResource],
      ...Array.from(given, ([procedure, own]) => [`answer/${procedure}/${field}`, own] as const),
    ],
    facts: [
      ...Array.from(commonTexts({ field, values, texts, groups }, facts), ([assessment, own]) =>
        common.fact(assessment, own),
      ),
      ...Array.from(given, ([procedure, own]) => answers.fact(procedure, { field, given: own })),
      summaries.fact(ALL, summary),
      ...copies,
    ],
  };
}

/** The answers to a choice item, procedure by procedure. */
function givenAnswers(facts: readonly SourceFact<FieldContribution>[]): Map<string, AnswersJson> {
  const given = new Map<string, Map<string, string[]>>();
  for (const { source, value } of facts) {
    if (value.procedure === null) continue;
    const own = given.get(value.procedure) ?? new Map<string, string[]>();
    given.set(value.procedure, own);
    // A document may give one answer several times, once for each file or task.
    for (const answer of new Set(value.values.map(({ choice }) => choice ?? '')))
      own.set(answer, [...(own.get(answer) ?? []), source]);
  }
  return new Map(Array.from(given, ([procedure, own]) => [procedure, [...own]]));
}
