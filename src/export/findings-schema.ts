import { z } from 'zod';
import { count, evidenceSchema, id, key } from './schema-parts.ts';

/** What fixed rules find in all assessments, as JSON under /api/v1/. Names and types, once public, never change; they may only grow. */

export const findingsSchema = z
  .array(
    z.strictObject({
      id: z.string(),
      subject: z.literal('finding'),
      title: z.string(),
      rule: z.string().meta({ description: 'What must stand in a document to be listed.' }),
      caution: z.string().meta({ description: 'What the list does not prove.' }),
      unit: z.string(),
      columns: z.array(z.string()).meta({ description: 'Heads of the cells of each row.' }),
      asked: z.string().meta({ description: 'What is examined, one by one.' }),
      examined: count.meta({ description: 'How many places were asked, and could be read.' }),
      rows: z.array(
        z.strictObject({
          assessment: id,
          key: key.nullable(),
          change: z.int().nullable().meta({
            description:
              'n of the row of the history that says so; negative where no row does, but two editions differ.',
          }),
          day: z.string().nullable().meta({
            description: 'ISO date of the row of the history, else since when it holds, else of the publication.',
          }),
          cells: z.array(z.string()),
          since: z
            .string()
            .nullable()
            .meta({ description: 'ISO date since which it holds, as far as the document dates it.' }),
          basis: z.enum(['change', 'published']).nullable().meta({
            description:
              '`change`: a row of the history brought it that day; `published`: a document published that day says so.',
          }),
          evidence: z.array(evidenceSchema),
        }),
      ),
      absences: z
        .strictObject({ empty: count, none: count, unreadable: count, 'not-asked': count, missing: count })
        .meta({ description: 'Why nothing was examined, with how often; no two are counted together.' }),
      assessments: z
        .strictObject({
          examined: z.array(id),
          empty: z.array(id),
          none: z.array(id),
          unreadable: z.array(id),
          'not-asked': z.array(id),
          missing: z.array(id),
        })
        .meta({
          description:
            'Assessments in which something was examined, and those in which something says nothing, by why.',
        }),
      tallies: z
        .array(z.strictObject({ field: z.string(), answers: z.record(z.string(), count) }))
        .meta({ description: 'How often each answer was given to an item.' }),
    }),
  )
  .meta({ title: 'Questions put to every assessment by fixed rules, and what was found' });
