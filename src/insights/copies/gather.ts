import { matrixOf, pairBodies, type BodyText } from '../../compare/copies/body-pairs.ts';
import type { Likeness } from '../../compare/copies/definition.ts';
import { addCounts, countStatuses } from '../../compare/copies/text-statuses.ts';
import type { ComparedText, SharedText } from '../../compare/values/field-file.ts';
import { compareCodes } from '../../registry/order-bodies.ts';
import { groupBy } from '../../text/group-by.ts';
import { opening } from '../findings/excerpt.ts';
import type { AllOfField, ProcedureCopies, ProcedureField, ProcedureSummary, TextFamily } from './types.ts';

/** One text of an item, as copies are gathered of it. */
export interface PlacedText extends BodyText {
  /** Place among the values of the item. */
  place: number;
  /** id; '' for none. */
  procedure: string;
  /** Without names of officials. */
  text: string;
  /** null of one that is too short to be compared. */
  compared: ComparedText | null;
}

/** The texts of one item with the groups of those that are alike. */
export interface FieldTexts {
  field: string;
  /** In the order of the list. */
  texts: readonly PlacedText[];
  groups: readonly SharedText[];
  likenessOf: (one: PlacedText, other: PlacedText) => Likeness;
}

/** Letters of a text that name it in a list. */
const OPENING = 60;

/** What one item says of all assessments, and of those of each procedure. */
export function fieldCopies({ field, texts, groups, likenessOf }: FieldTexts): {
  all: AllOfField;
  procedures: Map<string, ProcedureField>;
} {
  const families = groups.map((group, at) => toFamily(field, group, at, texts));
  const counts = countStatuses(texts.map(({ compared }) => compared?.status ?? null));
  const compared = texts.filter((text) => text.compared !== null && text.procedure !== '');
  const procedures = groupBy(compared, ({ procedure }) => procedure);
  return {
    all: { field, counts, families: families.length, texts: families },
    procedures: new Map(
      Array.from(procedures, ([id, own]): [string, ProcedureField] => [
        id,
        {
          field,
          counts: countStatuses(own.map((text) => text.compared?.status ?? null)),
          municipalities: [...new Set(own.map(({ municipality }) => municipality))],
          pairs: pairBodies(own, likenessOf),
          families: families.filter((family) => municipalitiesIn(family, id) > 1),
        },
      ]),
    ),
  };
}

/** How many municipalities print a family in assessments of a procedure. */
export const municipalitiesIn = ({ procedures }: TextFamily, procedure: string): number =>
  procedures.find(([id]) => id === procedure)?.[1] ?? 0;

function toFamily(field: string, group: SharedText, at: number, texts: readonly PlacedText[]): TextFamily {
  const { municipalities, same, near, linked, oldest, undated, wordings } = group;
  const members = wordings.flatMap((wording) => wording.members.flatMap((member) => texts[member] ?? []));
  const first = oldest === null ? undefined : texts[oldest.member];
  return {
    ...{ field, group: at, municipalities, same, near, linked, undated },
    opening: opening(members[0]?.text ?? '', OPENING),
    procedures: Array.from(
      groupBy(members, ({ procedure }) => procedure),
      ([id, own]): [string, number] => [id, new Set(own.map(({ municipality }) => municipality)).size],
    ).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)),
    oldest:
      oldest === null || first === undefined
        ? null
        : {
            ...{ assessment: first.assessment, key: first.key },
            ...{ date: oldest.date, change: oldest.change, others: oldest.others },
          },
  };
}

/** Families by how many municipalities print them; those of as many keep their order. */
export const largestFirst = (families: readonly TextFamily[]): TextFamily[] =>
  families.toSorted((a, b) => b.municipalities - a.municipalities);

/** How much of the texts of a procedure is shared. `fields`: in the order of the forms. */
export function procedureCopies(procedure: string, fields: readonly ProcedureField[]): ProcedureCopies {
  const municipalities = [...new Set(fields.flatMap((field) => field.municipalities))].sort(compareCodes);
  const count = (family: TextFamily): number => municipalitiesIn(family, procedure);
  return {
    fields: fields.map(({ field, counts, families }) => ({ field, counts, families: families.length })),
    matrix: matrixOf(
      municipalities,
      fields.flatMap(({ pairs }) => pairs),
    ),
    families: fields.flatMap(({ families }) => families).sort((a, b) => count(b) - count(a)),
  };
}

/** The same in one line. */
export const summarizeProcedure = (id: string, { fields, matrix, families }: ProcedureCopies): ProcedureSummary => ({
  id,
  counts: addCounts(fields.map(({ counts }) => counts)),
  families: families.length,
  municipalities: matrix.bodies,
});
