import type { OriginSpan } from '../assessment/origin.ts';
import { outline, type ItemSubtree } from '../assessment/outline.ts';
import { textOf } from '../assessment/value-text.ts';
import type { Entry, Value } from '../assessment/types.ts';
import { itemOrigins, linesOf, unplacedOrigins } from '../assessment/origins.ts';
import { withBasis, type BasedChange } from '../compare/editions/with-basis.ts';
import type { EditionHistory } from '../compare/editions/edition-history.ts';
import { officeOfSlug } from '../registry/offices.ts';
import type { IndexRow, StoredAssessment, StoredEdition } from '../workspace/stored.ts';
import type { Form } from '../forms/types.ts';
import { parseDate } from '../text/wareki.ts';
import type { AssessmentJson, AssessmentRowJson, ChangeJson, ItemJson, WarningJson } from './schema.ts';

/** Turns the id of an assessment into the address of its page; with the ISO day of an earlier edition into that of the edition's. */
export type AddressOf = (id: string, edition?: string) => string;

/** What is known of the editions of an assessment. */
export interface EditionsSource {
  /** Days of the earlier ones, ISO, newest first. */
  earlier: readonly string[];
  /** What they prove of its changes; null where there are none. */
  history: EditionHistory | null;
}

export const NO_EDITIONS: EditionsSource = { earlier: [], history: null };

/** The row of an assessment in assessments.json. */
export function rowToJson(row: IndexRow, addressOf: AddressOf): AssessmentRowJson {
  const { form, number, title, authority, published, complete, reviewed, status, ended, formVersion } = row.frontmatter;
  const { code, name, prefecture } = row.municipality;
  return {
    id: row.id,
    form,
    number,
    title,
    municipality: { code, name, prefecture },
    authority,
    procedure: row.procedure === null ? null : { id: row.procedure.id, name: row.procedure.name },
    published,
    complete,
    reviewed,
    url: addressOf(row.id),
    status,
    ended,
    formVersion,
    office: officeIn(row.id),
  };
}

/** The office that an id names behind the code of its body; null for the head. */
const officeIn = (id: string): string | null => officeOfSlug(id.slice(id.indexOf('-') + 1))?.id ?? null;

/** assessments/<id>.json. Headings that only group are no items; they stand in the `path` of those below them. */
export function assessmentToJson(
  stored: StoredAssessment,
  form: Form,
  addressOf: AddressOf,
  editions: EditionsSource = NO_EDITIONS,
): AssessmentJson {
  const origins = itemOrigins(stored);
  const leftOver = unplacedOrigins(stored);
  return {
    ...rowToJson(stored, addressOf),
    source: stored.frontmatter.source,
    review: stored.frontmatter.review ?? null,
    items: outline(stored.assessment.entries, form).flatMap((branch) => branchToItems(branch, [], origins)),
    changes: withBasis(stored.changes, editions.history).map(changeToJson),
    unplaced: stored.assessment.unplaced.map(({ text }, at) => {
      const origin = leftOver[at] ?? null;
      return { lines: linesOf(origin), origin, text };
    }),
    warnings: warningsOf(stored),
    editions: editionsToJson(stored, editions, addressOf),
  };
}

/** The editions of an assessment, the current one first. */
function editionsToJson(
  { id, frontmatter: { published } }: IndexRow,
  { earlier }: EditionsSource,
  addressOf: AddressOf,
): AssessmentJson['editions'] {
  return [
    { date: published, url: addressOf(id), current: true },
    ...earlier.map((date) => ({ date, url: addressOf(id, date), current: false })),
  ];
}

/** assessments/<id>/editions/<date>.json: an earlier edition, with what the one before it proves of its own rows. */
export function editionToJson(
  current: IndexRow,
  edition: StoredEdition,
  form: Form,
  addressOf: AddressOf,
  editions: EditionsSource,
): AssessmentJson {
  const step = editions.history?.steps.find(({ newer }) => newer === edition.edition);
  const effects = new Map(step?.rows.map(({ n, basis }) => [n, basis]));
  const changes = edition.changes.map((change): BasedChange => ({ ...change, basis: effects.get(change.n) ?? '' }));
  return {
    ...assessmentToJson(edition, form, addressOf),
    url: addressOf(edition.id, edition.edition),
    changes: changes.map(changeToJson),
    editions: editionsToJson(current, editions, addressOf),
  };
}

/** A change of changes.json has the id of its assessment beside this. */
export function changeToJson(change: BasedChange): ChangeJson {
  return {
    n: change.n,
    date: change.iso,
    printed: change.date,
    item: change.item,
    fields: change.fields,
    keys: change.keys,
    before: change.before,
    after: change.after,
    timing: change.timing,
    note: change.note,
    kind: change.kind,
    lines: linesOf(change.origin),
    origin: change.origin,
    flags: change.flags,
    basis: change.basis,
  };
}

function branchToItems(
  branch: ItemSubtree,
  above: readonly string[],
  origins: ReadonlyMap<string, OriginSpan>,
): ItemJson[] {
  const { entry, node } = branch;
  const below = entry.label === '' ? above : [...above, entry.label];
  const own =
    entry.value === null
      ? []
      : [
          entryToItem(
            entry,
            entry.value,
            above,
            node?.type ?? null,
            node?.important ?? false,
            origins.get(entry.key) ?? null,
          ),
        ];
  return [...own, ...branch.children.flatMap((child) => branchToItems(child, below, origins))];
}

function entryToItem(
  entry: Entry,
  value: Value,
  path: readonly string[],
  type: ItemJson['type'] | null,
  important: boolean,
  origin: OriginSpan | null,
): ItemJson {
  return {
    key: entry.key,
    field: entry.field,
    label: entry.label,
    path: [...path],
    // A dash stands in the place of a value of any type; the form knows which.
    type: value.type === 'none' ? (type ?? 'text') : value.type,
    text: textOf(value),
    none: value.type === 'none',
    choice: value.type === 'choice' ? { value: value.value, options: value.options, count: value.count } : null,
    marks: value.type === 'marks' ? value.marks : [],
    date: value.type === 'date' ? { iso: parseDate(value.printed)?.iso ?? null, printed: value.printed } : null,
    important,
    lines: linesOf(origin),
    origin,
  };
}

/** Doubts of the import speak of lines of the source, warnings of the check of lines of the Markdown. */
function warningsOf(stored: StoredAssessment): WarningJson[] {
  const doubts = stored.provenance?.doubts ?? [];
  return [
    ...doubts.map((doubt): WarningJson => ({ ...doubt, in: 'source' })),
    ...stored.warnings.map((doubt): WarningJson => ({ ...doubt, in: 'markdown' })),
  ].map(({ line, in: where, key, code, message }) => ({ line, in: where, key, code, message }));
}
