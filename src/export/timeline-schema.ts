import { z } from 'zod';
import { SENTENCE_TOPICS } from '../changes/sentences/types.ts';
import { BASES } from '../compare/editions/types.ts';
import { BATCH_CHANGES, NARROWED_BY } from '../insights/timeline-batches.ts';

export const basisSchema = z.enum([...BASES, '']).meta({
  description:
    'What two editions prove: declared (row and texts agree), undeclared (the texts differ, and no row is about it), without-effect (a row about an item that both print alike); empty where they prove nothing, or there is but one edition.',
});

const date = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u)
  .nullable()
  .meta({ description: 'As exact as the document prints it; null where it prints none.' });

/** timeline/<month>.json, timeline/<month>/<n>.json, timeline/municipalities/<code>.json */
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
      sentences: z
        .array(
          z.strictObject({
            topic: z.enum([...SENTENCE_TOPICS]),
            text: z.string().meta({ description: 'Without the number of its changes.' }),
            rows: z.enum(['together', 'each', 'counted']).meta({
              description:
                'What its changes have to do with it. together: all of them make it true; each: every one says the same, and they may be counted behind it; counted: it is the name of what is counted.',
            }),
            changes: z
              .array(z.int())
              .min(1)
              .meta({ description: 'Values of `n`. Each change stands in one sentence.' }),
          }),
        )
        .meta({ description: 'What changed, in plain Japanese sentences made by rules.' }),
    }),
  )
  .meta({
    title: 'The changes of a month, of a batch of one or of a municipality, by assessment and date, newest first',
  });

const holding = z.record(z.string(), z.string().regex(/^[01]+$/u));

/** timeline/batches.json */
export const timelineBatchesSchema = z
  .strictObject({
    months: z
      .array(z.strictObject({ month: z.string(), batches: z.int().min(1) }))
      .min(1)
      .meta({ description: 'Newest first; timeline/<month>/<n>.json are the batches, n from 1.' }),
    holds: z
      .strictObject(
        Object.fromEntries(NARROWED_BY.map((by) => [by, holding])) as Record<
          (typeof NARROWED_BY)[number],
          typeof holding
        >,
      )
      .meta({
        description:
          'For each value a digit for each batch of all months, in their order: 1 where a change of it has the value.',
      }),
  })
  .meta({
    title: 'Which batches of the months with many changes hold what',
    description: `There is none where no month has more than ${BATCH_CHANGES} changes.`,
  });
