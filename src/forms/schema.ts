import { z } from 'zod';
import { parseDate } from '../text/wareki.ts';
import { FORM_ROLES } from './types.ts';

const source = z.enum(['seed', 'excerpt', 'law', 'recall']);
const words = z.string().trim().min(1);
const versionId = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, 'A version is named by its year and month, such as 2024-10.');
const number = z.union([words, z.int().positive().transform(String)]);

/**
 * One ○ box. A plain string is its label; `（ ）` at its end means that words can follow, `（ ）件` a number.
 * The object adds older spellings and the years in which the form printed it.
 */
const box = z.union([
  words,
  z.strictObject({
    label: words,
    aliases: z.array(words).default([]),
    /** Name of a picture: src/components/summary/icons.ts. */
    icon: words.optional(),
    since: words.optional(),
    until: words.optional(),
  }),
]);

/** Boxes in printed order; `group` is the caption that stands above a run of them. */
const boxes = z.array(z.union([box, z.strictObject({ group: words, boxes: z.array(box).min(1) })])).min(1);

/** What may be written about a place of a form. Everything but `label` can be left out. */
const properties = {
  /** Part of the key; by default what `number` gives: ① → `1`, Ⅱ → `II`, リスク２ → `risk2`. */
  segment: z
    .string()
    .regex(
      /^(?:[1-9]\d*|[A-Za-z]+\d*|)$/u,
      'A segment is a number or a word of Latin letters that may end in a number.',
    )
    .refine((segment) => !/^f\d+$/u.test(segment), 'f with a number stands for the n-th file and cannot be a segment.')
    .optional(),
  number: number.optional(),
  aliases: z.array(words).optional(),
  caption: words.optional(),
  type: z.enum(['text', 'choice', 'marks', 'date']).optional(),
  /** Name of a list of shared.yaml, or the options themselves. */
  options: z.union([words, z.array(words).min(2)]).optional(),
  marks: z.union([words, boxes]).optional(),
  /** The choice also prints （ ）件. */
  count: z.boolean().optional(),
  /** ※. On a heading that only groups it holds for all that stands beneath, up to an item that says `false`. */
  important: z.boolean().optional(),
  repeat: z.enum(['file', 'block']).optional(),
  onHeading: z.boolean().optional(),
  fixed: words.optional(),
  special: z.enum(['cover', 'annex', 'changes']).optional(),
  role: z.enum(FORM_ROLES).optional(),
  /**
   * Field of the 重点 form that means the same; `true`: the one with this very field. It passes to what stands beneath, segment by
   * segment, up to a node that says otherwise or `false`.
   */
  same: z.union([words, z.boolean()]).optional(),
  /** By default that of the node above. */
  source: source.optional(),
  /** Where the label alone was seen, and not what stands beneath it, which keeps `source`. */
  labelSource: source.optional(),
  /** The first version that prints the item; `unknown` where it came later than the first and nobody knows when. */
  since: z.union([versionId, z.literal('unknown')]).optional(),
  /** The first version that prints it no more. */
  until: versionId.optional(),
  /** Numbers that versions before `until` printed. */
  formerNumbers: z.array(z.strictObject({ number, until: versionId })).optional(),
  /** Numbers that bodies print instead, whatever the version; the label tells. */
  otherNumbers: z.array(number).optional(),
  note: words.optional(),
};

/**
 * A node of a form as YAML writes it. `use` takes in a block of shared.yaml: what stands beside it overrides, and children are added to
 * those of the block, in front of the one whose segment `before` names, or at the end.
 */
export interface RawNode extends z.infer<z.ZodObject<typeof properties>> {
  label?: string | undefined;
  use?: string | undefined;
  before?: string | undefined;
  children?: RawNode[] | undefined;
}

const node: z.ZodType<RawNode> = z.lazy(() =>
  z
    .strictObject({
      ...properties,
      use: words.optional(),
      before: words.optional(),
      label: words.optional(),
      children: z.array(node).min(1).optional(),
    })
    .refine((raw) => raw.use !== undefined || raw.label !== undefined, {
      path: ['label'],
      message: 'A place of a form needs a label, or the name of a shared block in `use`.',
    }),
);

/** kiso.yaml, juten.yaml, zen.yaml */
export const formFile = z.strictObject({
  id: z.enum(['kiso', 'juten', 'zen']),
  name: words,
  number: words,
  source,
  /** The prints of the form, oldest first, each with what its stamp prints. */
  versions: z
    .array(
      z
        .strictObject({ id: versionId, printed: words, source, note: words.nullable().default(null) })
        .refine(({ id, printed }) => parseDate(printed)?.iso === id, {
          path: ['printed'],
          message: 'The words of the stamp name another month than the id.',
        }),
    )
    .min(1),
  notes: z.array(words).default([]),
  print: z.array(words).default([]),
  sections: z.array(node).min(1),
});

/** shared.yaml */
export const sharedFile = z.strictObject({
  options: z.record(z.string(), z.array(words).min(2)),
  marks: z.record(z.string(), boxes),
  blocks: z.record(z.string(), node),
});

export type RawForm = z.infer<typeof formFile>;
export type Shared = z.infer<typeof sharedFile>;
export type RawBox = z.infer<typeof box>;
export type RawBoxes = z.infer<typeof boxes>;
