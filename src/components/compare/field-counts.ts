import { assessmentFacts } from 'virtual:hyokasho';
import { countStatuses, type StatusCounts } from '../../compare/copies/text-statuses.ts';
import type { FieldFile } from '../../compare/values/field-file.ts';
import { meaningTree } from '../../compare/meaning-tree.ts';
import { countNotAsked, type NotAsked } from '../../insights/lists/asked.ts';
import { rememberedOf } from '../../text/remembered.ts';

/** What is counted of all values of an item. */
export interface FieldCounts extends NotAsked {
  /** Bodies that have a value. */
  bodies: number;
  /** What their texts are beside those of others. */
  statuses: StatusCounts;
}

/** By what is known of all assessments, and by the item: all pages of one ask. */
const countsOf = rememberedOf((facts: ReturnType<typeof assessmentFacts>) =>
  rememberedOf(({ field, values, texts }: FieldFile): FieldCounts => {
    const meaning = meaningTree().byId(field);
    if (meaning === null) throw new Error(`Internal error: no form has the item "${field}".`);
    const printed = new Set(values.map(({ assessment }) => assessment));
    return {
      bodies: new Set(values.map(({ municipality }) => municipality)).size,
      statuses: countStatuses(texts.map((text) => text?.status ?? null)),
      ...countNotAsked(meaning, facts.values(), printed),
    };
  }),
);

export const fieldCounts = (file: FieldFile): FieldCounts => countsOf(assessmentFacts())(file);
