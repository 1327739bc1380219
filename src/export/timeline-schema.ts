import { z } from 'zod';
import { BASES } from '../compare/editions/types.ts';

export const basisSchema = z.enum([...BASES, '']).meta({
  description:
    'What two editions prove: declared (row and texts agree), undeclared (the texts differ, and no row is about it), without-effect (a row about an item that both print alike); empty where they prove nothing, or there is but one edition.',
});

const date = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u)
  .nullable()
  .meta({ description: 'As exact as the document prints it; null where it prints none.' });

/** timeline/<month>.json */
export const timelineSchema = z
  .array(
    z.strictObject({
      date,
      assessment: z.string().meta({ description: 'id of the assessment' }),
      title: z.string(),
      municipality: z.strictObject({ code: z.string(), name: z.string() }),
      procedure: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
      changes: z
        .array(
          z.strictObject({
            n: z.int().meta({
              description:
                'Number of the row of the change history; negative where no row says it, but two editions differ.',
            }),
            item: z.string(),
            section: z
              .string()
              .nullable()
              .meta({ description: 'Section of the form; null where the item is not known.' }),
            timing: z.enum(['事前', '事後', '']),
            kind: z.string(),
            important: z.boolean(),
            basis: basisSchema,
          }),
        )
        .min(1),
    }),
  )
  .meta({ title: 'The changes of a month, by assessment and date, newest first' });
