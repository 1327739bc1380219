import { z } from 'zod';
import { count, day, familyCounts, id, key, textDate } from './schema-parts.ts';

/** One item of all assessments, as JSON under /api/v1/. Names and types, once public, never change; they may only grow. */

const fieldValueSchema = z.strictObject({
  assessment: id,
  municipality: z.string().meta({ description: '全国地方公共団体コード; 法人番号 of a body that has none' }),
  form: z.enum(['kiso', 'juten', 'zen']),
  procedure: z.string().nullable(),
  published: day.nullable(),
  key,
  text: z.string(),
  none: z.boolean().meta({ description: 'The document prints a dash.' }),
  choice: z.string().nullable(),
  count: count.nullable(),
  on: z.array(z.string()).meta({ description: 'Boxes that are on.' }),
  unclear: z.array(z.string()).meta({ description: 'Boxes that cannot be read.' }),
  iso: day.nullable().meta({ description: 'Of a date.' }),
  about: z
    .array(
      z.strictObject({
        kind: z.enum(['file', 'block']),
        key,
        name: z.string().meta({ description: 'As printed; empty where the document does not say.' }),
        contractor: z.string().meta({ description: 'Of a task: 委託先名 as printed.' }),
      }),
    )
    .meta({
      description: 'Repeated parts (file, system, task, recipient) that the value belongs to, from the outside in.',
    }),
});

const comparedTextSchema = z.strictObject({
  status: z.enum(['same', 'near', 'only', 'alone']).meta({
    description:
      'same, near: another municipality has a text that is the same, or nearly the same; only: none has; alone: none has a text to compare it with.',
  }),
  since: z.strictObject(textDate).nullable(),
  page: z.int().positive().nullable().meta({ description: 'Page of the original.' }),
});

export const fieldSchema = z
  .strictObject({
    field: z
      .string()
      .meta({ description: 'What the items of the forms share that mean the same; address of the page.' }),
    path: z.array(z.string()).meta({ description: 'Labels from the section down to the item.' }),
    type: z.enum(['text', 'choice', 'marks', 'date']),
    fields: z.record(z.string(), z.string()).meta({ description: 'The field in each form that has the item.' }),
    options: z.array(z.string()),
    values: z.array(fieldValueSchema),
    texts: z
      .array(comparedTextSchema.nullable())
      .meta({ description: 'Of each value; null of a text that is too short to be compared. Empty for other items.' }),
    groups: z
      .array(
        z.strictObject({
          municipalities: count,
          ...familyCounts,
          oldest: z
            .strictObject({ member: count, ...textDate, others: count })
            .nullable()
            .meta({ description: 'The oldest text whose date is known; others: with the same date.' }),
          undated: count.meta({ description: 'Texts whose date is not known.' }),
          wordings: z.array(
            z.strictObject({
              municipalities: count,
              likeness: z.number().meta({ description: 'Share of common pieces with the first wording, 0 to 1.' }),
              members: z.array(count).meta({ description: 'Places in values.' }),
              status: z.enum(['same', 'near', 'only']),
              near: z.strictObject({ member: count, likeness: z.number() }).nullable().meta({
                description:
                  'A text of another municipality that is nearly the same: the common wording, or else the most like one.',
              }),
            }),
          ),
        }),
      )
      .meta({ description: 'Texts that several municipalities share; the common wording first.' }),
  })
  .meta({ title: 'One item over all assessments' });

export type FieldJson = z.infer<typeof fieldSchema>;
