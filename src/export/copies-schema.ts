import { z } from 'zod';
import { count, familyCounts, id, key, textDate } from './schema-parts.ts';

const fieldCopiesSchema = z.strictObject({
  field: z.string(),
  counts: z.strictObject({ same: count, near: count, only: count, alone: count }),
  families: count,
});

const textFamilySchema = z.strictObject({
  field: z.string(),
  group: count.meta({ description: 'Place in groups of fields/<field>.json.' }),
  municipalities: count,
  ...familyCounts,
  opening: z.string().meta({ description: 'How the common wording begins.' }),
  procedures: z
    .array(z.tuple([z.string(), count]))
    .meta({ description: 'id of each procedure, with its municipalities that print such a text.' }),
  oldest: z.strictObject({ assessment: id, key, ...textDate, others: count }).nullable(),
  undated: count,
});

export const copiesSchema = z
  .strictObject({
    fields: z.array(fieldCopiesSchema),
    procedures: z.array(
      z.strictObject({
        id: z.string(),
        counts: fieldCopiesSchema.shape.counts,
        families: count,
        municipalities: count.meta({ description: 'Municipalities with a text that is compared.' }),
      }),
    ),
    families: z.array(textFamilySchema),
  })
  .meta({ title: 'How much of the texts is the same, or nearly the same, in several municipalities' });

export const procedureCopiesSchema = z
  .strictObject({
    id: z.string(),
    fields: z.array(fieldCopiesSchema),
    matrix: z.strictObject({
      municipalities: z.array(z.string()).meta({ description: 'Codes: the first twenty of all.' }),
      cells: z.array(
        z.strictObject({
          one: z.string(),
          other: z.string(),
          items: count.meta({ description: 'Items at which both have a text that is long enough.' }),
          same: count,
          near: count,
          assessments: z.tuple([id, id]),
        }),
      ),
      bodies: count.meta({ description: 'Municipalities with a text that is compared.' }),
    }),
    families: z.array(textFamilySchema),
  })
  .meta({ title: 'The same of one procedure, and how alike the texts of its municipalities are' });
