import { readFileSync } from 'node:fs';
import { z } from 'zod';

const state = z.enum(['on', 'off', 'unclear']);

/** What one item of a document says. */
const item = z.discriminatedUnion('type', [
  z.object({ key: z.string(), type: z.literal('text'), text: z.string() }),
  /** Words of a drawing, whose order means nothing. */
  z.object({ key: z.string(), type: z.literal('bag'), text: z.string() }),
  z.object({ key: z.string(), type: z.literal('choice'), value: z.string().nullable(), count: z.number().nullish() }),
  z.object({ key: z.string(), type: z.literal('date'), iso: z.string(), printed: z.string() }),
  z.object({
    key: z.string(),
    type: z.literal('marks'),
    marks: z.record(z.string(), state),
    texts: z.record(z.string(), z.string()),
    counts: z.record(z.string(), z.number()),
  }),
]);

const change = z.object({
  n: z.number(),
  iso: z.string(),
  item: z.string(),
  before: z.string(),
  after: z.string(),
  timing: z.string(),
  note: z.string(),
});

const truth = z.object({
  municipality: z.string(),
  slug: z.string(),
  form: z.enum(['kiso', 'juten', 'zen']),
  items: z.array(item),
  changes: z.array(change),
});

/** What a document says, written down by its maker: test/fixtures/originals/hands/README.md. */
export type Truth = z.infer<typeof truth>;
export type TruthItem = Truth['items'][number];
export type TruthChange = Truth['changes'][number];

export function readTruth(path: string): Truth {
  return truth.parse(JSON.parse(readFileSync(path, 'utf8')));
}
