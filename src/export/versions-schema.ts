import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const n = z.int().positive().meta({ description: 'Number of the row of the change history.' });

export const versionSchema = z.strictObject({
  from: day.nullable().meta({ description: 'First day of the span; null: from the beginning. Newest version first.' }),
  status: z.enum(['stands', 'restored', 'part', 'unknown']).meta({
    description:
      'stands: as in the document; restored: every later row was undone; part: later rows print only parts, which were put back; unknown: a later row cannot be undone.',
  }),
  text: z.string().nullable().meta({ description: 'Empty where the item held nothing; null where it is not known.' }),
  undone: z.array(n),
  stopped: z
    .strictObject({ n, obstacle: z.string(), sentence: z.string() })
    .nullable()
    .meta({ description: 'The row that cannot be undone, and why.' }),
  known: z
    .strictObject({ n, text: z.string() })
    .nullable()
    .meta({ description: 'Of an unknown version: what the next later row prints as its text before.' }),
});

export const versionsSchema = z
  .strictObject({
    id: z.string(),
    days: z.array(day).meta({ description: 'Days on which something changed, newest first.' }),
    items: z.array(
      z.strictObject({
        key: z.string(),
        path: z.array(z.string()),
        printed: z.boolean().meta({ description: 'The document prints the item.' }),
        versions: z.array(versionSchema).min(1),
      }),
    ),
    unapplied: z.array(
      z.strictObject({
        n,
        date: z.string().nullable(),
        reason: z.enum(['unresolved', 'several']),
      }),
    ),
  })
  .meta({
    title: 'Earlier wordings of an assessment, worked back through its change history',
    description: 'Names of officials are ［人名］ here.',
  });

export type VersionJson = z.infer<typeof versionSchema>;
export type VersionsJson = z.infer<typeof versionsSchema>;
