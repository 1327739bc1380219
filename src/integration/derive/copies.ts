import { walkMeanings } from '../../compare/meanings.ts';
import { meaningTree } from '../../compare/meaning-tree.ts';
import {
  fieldCopies,
  largestFirst,
  procedureCopies,
  summarizeProcedure,
  type FieldTexts,
} from '../../insights/copies/gather.ts';
import type { AllOfField, ProcedureField, ProcedureSummary } from '../../insights/copies/types.ts';
import type { Fact, Reducer } from '../../workspace/derivation.ts';
import { ALL, kindOf } from './kind.ts';

/** By id of the procedure; of all items; of all procedures. */
const ofProcedure = kindOf<ProcedureField>('copies-of-procedure');
const ofField = kindOf<AllOfField>('copies-of-field');
const overview = kindOf<OverviewPart>('copies');

/** What is known of all items, or of one procedure. */
type OverviewPart = { fields: AllOfField[] } | { procedure: ProcedureSummary };

/** What the texts of one item say of copies, once they are compared. */
export function* copiesOfField(texts: FieldTexts): Generator<Fact> {
  const { all, procedures } = fieldCopies(texts);
  yield ofField.fact(ALL, all);
  for (const [id, own] of procedures) yield ofProcedure.fact(id, own);
}

/** Puts together how much of the texts is shared, in each procedure and in all. */
export function copiesReducers(): Reducer[] {
  const ranks = new Map([...walkMeanings(meaningTree().roots)].map(({ id }, rank) => [id, rank]));
  const inOrder = <Value extends { field: string }>(facts: readonly { value: Value }[]): Value[] =>
    facts.map(({ value }) => value).sort((a, b) => (ranks.get(a.field) ?? 0) - (ranks.get(b.field) ?? 0));
  return [
    ofProcedure.reducer((id, facts) => {
      const own = procedureCopies(id, inOrder(facts));
      return {
        resources: [[`copies/${id}`, own]],
        facts: [overview.fact(ALL, { procedure: summarizeProcedure(id, own) })],
      };
    }),
    ofField.reducer((_, facts) => {
      const fields = inOrder(facts);
      return {
        resources: [['text-families', largestFirst(fields.flatMap(({ texts }) => texts))]],
        facts: [overview.fact(ALL, { fields: fields.map((field) => ({ ...field, texts: [] })) })],
      };
    }),
    overview.reducer((_, facts) => {
      const parts = facts.map(({ value }) => value);
      const fields = parts.flatMap((part) => ('fields' in part ? part.fields : []));
      return {
        resources: [
          [
            'copies',
            {
              fields: fields.map(({ field, counts, families }) => ({ field, counts, families })),
              procedures: parts.flatMap((part) => ('procedure' in part ? [part.procedure] : [])),
            },
          ],
        ],
      };
    }),
  ];
}
