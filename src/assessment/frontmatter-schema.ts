import { z } from 'zod';
import { isSlug } from '../text/slug.ts';
import { isIsoDate } from '../text/wareki.ts';

const words = z.string().min(1).nullable().default(null);
const isoDate = z.string().refine(isIsoDate).nullable().default(null);

const source = z.strictObject({
  file: z.string().min(1),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/u)
    .nullable()
    .default(null),
  retrieved: isoDate,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .nullable()
    .default(null),
  licence: words,
  /** How the text was made: `ocr`, `text` (layer of a PDF), `pdf`, `xlsx`, `hand`. */
  kind: z.string().min(1),
  /** `poor`: the import placed too little of the source to be published; `accepted`: a person publishes it all the same. */
  quality: z.enum(['poor', 'accepted']).nullable().default(null),
});
export type SourceInfo = z.infer<typeof source>;

const comments = z
  .strictObject({ from: z.string().refine(isIsoDate), until: z.string().refine(isIsoDate) })
  .refine(({ from, until }) => from <= until);
/** A period of public comment (意見募集), from its first to its last ISO day. */
export type CommentPeriod = z.infer<typeof comments>;

const review = z
  .strictObject({ confirmed: z.int().nonnegative(), of: z.int().positive() })
  .refine(({ confirmed, of }) => confirmed <= of);
/** How many of the items and changes of an assessment a person has confirmed beside the original. */
export type ReviewShare = z.infer<typeof review>;

/**
 * The front matter of an assessment, as YAML 1.2 gives it. Codes are strings (a number would lose its leading zeros), dates ISO,
 * and what is left out is null. A field that is not known is an error: it is a slip in the name of one.
 */
export const frontmatterSchema = z.strictObject({
  form: z.enum(['kiso', 'juten', 'zen']),
  /** 評価書番号; null where the source does not state it. */
  number: words,
  title: words,
  /** 全国地方公共団体コード, six digits; 法人番号, thirteen digits, of a body that has no such code. */
  municipality: z.string().regex(/^(?:\d{6}|\d{13})$/u),
  authority: words,
  /** id of content/procedures.yaml; null when undecided. */
  procedure: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
    .nullable()
    .default(null),
  published: isoDate,
  /** false: parts of the document are missing (only its history, no cover). */
  complete: z.boolean().default(true),
  source: source.nullable().default(null),
  status: z.enum(['draft', 'published', 'ended']).default('published'),
  /** Day from which the 事務 is no longer carried out; only beside `ended`, null where the source does not state it. */
  ended: isoDate,
  /** Only beside `draft`; null where the source does not state it. */
  comments: comments.nullable().default(null),
  /** Printed version of the form, its month as the stamp prints it: 令和6年10月; null where none is printed. */
  formVersion: words,
  /** Slugs that addresses of this assessment had before, newest first; their pages lead to it. */
  formerSlugs: z.array(z.string().refine(isSlug)).default([]),
  /** A person has compared the text with the original. */
  reviewed: z.boolean().default(false),
  /** How far they came; missing where nobody counted. */
  review: review.exactOptional(),
});
export type Frontmatter = z.infer<typeof frontmatterSchema>;

/** 案 for public comment (`draft`), in force (`published`), of a 事務 that is no longer carried out (`ended`). */
export type LifeStatus = Frontmatter['status'];
