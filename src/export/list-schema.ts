import { z } from 'zod';
import { ABSENCES } from '../text/words/absences.ts';

/** A list as JSON under /api/v1/lists/. Names and types, once public, never change; they may only grow. */

const path = z.string().meta({ description: 'Address within the site, without its base.' });
const absence = z.strictObject({ absence: z.enum(Object.keys(ABSENCES) as (keyof typeof ABSENCES)[]) }).meta({
  description: Object.entries(ABSENCES)
    .map(([why, words]) => `${why}: ${words}`)
    .join('; '),
});
const word = z.union([z.string(), z.tuple([z.string(), path]), z.tuple([z.string()])]).meta({
  description: 'A word; with the address it leads to, which is left out where it is that of the row.',
});
const cell = z.union([z.number(), z.string(), z.array(word), absence]).meta({
  description: 'A number, an ISO day as exact as it is printed, a word or several, or why there is none.',
});

const columnSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  type: z.enum(['text', 'number', 'day', 'quotation']),
  facet: z.boolean().meta({ description: 'Its values are offered for narrowing.' }),
  hidden: z.boolean().meta({ description: 'Left out of the page until a reader asks for it.' }),
  order: z.array(z.string()).optional().meta({ description: 'Its texts in the order in which they are sorted.' }),
  field: z.string().optional().meta({ description: 'The item whose values stand in the column.' }),
  values: z
    .array(cell)
    .optional()
    .meta({ description: 'The different cells of the column: those of the rows are then places in it, from 0.' }),
});

/** lists/<id>.json */
export const listSchema = z
  .strictObject({
    id: z.string(),
    path,
    caption: z.string(),
    unit: z.string().meta({ description: 'What a row is counted as.' }),
    feed: z.strictObject({ path, holds: z.string() }).nullable(),
    columns: z.array(columnSchema),
    rows: z.array(z.tuple([path.nullable(), z.string().nullable(), z.string().nullable()]).rest(cell)).meta({
      description:
        'Address (null: /assessments/<assessment>/#<key>), id of the assessment, key; then a cell for each column, in their order.',
    }),
  })
  .meta({ title: 'A list of the portal' });
