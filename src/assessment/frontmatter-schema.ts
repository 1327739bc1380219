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

/** What may stand in each field, in the words of a message. */
export const fieldHints: Record<string, string> = {
  form: '様式の名前 kiso（基礎項目評価書）、juten（重点項目評価書）、zen（全項目評価書）のどれかを書いてください。',
  number: '評価書番号を引用符で囲んで number: "12" のように書いてください。',
  title: '評価書名を書いてください。分からないなら、この行を消してください。',
  municipality:
    '6桁の全国地方公共団体コード（ない団体は13桁の法人番号）を引用符で囲んで municipality: "992011" のように書いてください。',
  authority: '評価実施機関名を書いてください。分からないなら、この行を消してください。',
  procedure: 'content/procedures.yaml にある事務の id（英小文字・数字・ハイフン）を書いてください。',
  published: '公表日を published: 2025-03-31 のように書いてください。暦にない日付は書けません。',
  complete: 'true か false を書いてください。',
  status: 'draft（意見募集中の案）、published（公表）、ended（事務の終了）のどれかを書いてください。',
  ended: '事務が終了した日を ended: 2025-03-31 のように書いてください。暦にない日付は書けません。',
  comments: '意見募集の期間を from と until の組で書いてください。until は from より前にできません。',
  'comments.from': '意見募集の初日を from: 2025-03-01 のように書いてください。暦にない日付は書けません。',
  'comments.until': '意見募集の最終日を until: 2025-03-31 のように書いてください。暦にない日付は書けません。',
  formVersion:
    '様式に印字された版の年月を formVersion: 令和6年10月 のように書いてください。印字がないなら、この行を消してください。',
  formerSlugs: '以前のアドレスの末尾を formerSlugs: ["1"] のように書いてください（英小文字・数字・ハイフン）。',
  reviewed: 'true か false を書いてください。',
  review:
    'npm run review が書く欄です。「confirmed: 380」「of: 391」のように、確認した件数と全体の件数を書いてください（分からないなら消してください）。',
  'review.confirmed': '原本と照らして確認した件数を0以上の整数で書いてください。',
  'review.of': '項目と変更を合わせた件数を1以上の整数で書いてください。',
  source: '出典は file と kind を含む組で書いてください。',
  'source.file': '元のファイルの名前を書いてください。',
  'source.url': 'http:// か https:// で始まるアドレスを書いてください。分からないなら、この行を消してください。',
  'source.retrieved': '取得した日を retrieved: 2025-04-02 のように書いてください。暦にない日付は書けません。',
  'source.sha256': '英小文字の16進数64桁を書いてください。分からないなら、この行を消してください。',
  'source.licence': '利用条件を書いてください。分からないなら、この行を消してください。',
  'source.kind': '文字の取り出し方（ocr、text、pdf、xlsx、hand）を書いてください。',
  'source.quality':
    'poor（取り込みが不十分）か accepted（不十分なまま公表する）を書いてください。どちらでもないなら、この行を消してください。',
};
