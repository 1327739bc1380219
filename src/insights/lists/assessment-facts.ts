import { isInForce } from '../../assessment/in-force.ts';
import type { FieldValue } from '../../compare/values/field-values.ts';
import { meaningTree } from '../../compare/meaning-tree.ts';
import { walkMeanings, type Meaning } from '../../compare/meanings.ts';
import type { FormId } from '../../forms/types.ts';
import { officeOfSlug } from '../../registry/offices.ts';
import { prefectureLabel } from '../../registry/order-bodies.ts';
import { groupBy } from '../../text/group-by.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import { titleOf } from '../../workspace/title.ts';
import type { ListAbsence } from './types.ts';

/** What lists say of an assessment, so that they can be narrowed by it. */
export interface AssessmentFacts {
  id: string;
  title: string;
  code: string;
  /** With its prefecture behind it where another body of the site has the same name: 府中市（東京都）. */
  municipality: string;
  /** NO_PREFECTURE for bodies of none. */
  prefecture: string;
  procedure: { id: string; name: string } | null;
  form: FormId;
  /** Neither a draft nor of a procedure that has ended: what it prints is compared. */
  inForce: boolean;
  /** ISO day, or why there is none: the item is printed empty, or the part of the document that is at hand does not print it. */
  published: string | ListAbsence;
  /** The organ that publishes in its own name; null for the head of the body. */
  office: string | null;
  /** The chosen range of 対象人数, as the form prints it, or why there is none. */
  people: string | ListAbsence;
}

/** The item 対象人数 of the forms; '' where they have none. */
export const peopleField = (): string => peopleMeaning()?.id ?? '';
let people: { meaning: Meaning | undefined } | null = null;
const peopleMeaning = (): Meaning | undefined =>
  (people ??= { meaning: [...walkMeanings(meaningTree().roots)].find(({ role }) => role === 'people') }).meaning;

/** The facts of assessments, in their order. `people`: what they print under 対象人数. */
export function assessmentFactsOf(rows: readonly IndexRow[], people: readonly FieldValue[]): AssessmentFacts[] {
  const named = groupBy(rows, ({ municipality }) => municipality.name);
  const isShared = (name: string): boolean =>
    new Set(named.get(name)?.map(({ municipality }) => municipality.code)).size > 1;
  const printed = new Map(people.map((value) => [value.assessment, value]));
  return rows.map((row): AssessmentFacts => {
    const { code, name, prefecture } = row.municipality;
    const { form, published, complete } = row.frontmatter;
    return {
      id: row.id,
      title: titleOf(row),
      code,
      municipality: isShared(name) ? `${name}（${prefectureLabel(prefecture)}）` : name,
      prefecture: prefectureLabel(prefecture),
      procedure: row.procedure,
      form,
      inForce: isInForce(row),
      published: published ?? { absence: complete ? 'empty' : 'missing' },
      office: officeOfSlug(row.id.slice(code.length + 1))?.name ?? null,
      people: peopleOf(row, printed.get(row.id)),
    };
  });
}

function peopleOf(row: IndexRow, value: FieldValue | undefined): string | ListAbsence {
  if (value?.choice != null) return value.choice;
  if (value !== undefined) return { absence: value.none ? 'none' : 'empty' };
  // Only documents that are in force are compared; what the others print is not at hand here.
  const asks = peopleMeaning()?.nodes.has(row.frontmatter.form) === true || !isInForce(row);
  return { absence: asks ? 'missing' : 'not-asked' };
}
