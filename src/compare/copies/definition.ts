import { jaccard } from '../../match/similarity.ts';
import { COPIED, SHINGLE } from '../../match/thresholds.ts';
import { fold } from '../../text/fold.ts';
import { shinglesOf } from './shingles.ts';

/** How two texts of one item are alike. */
export type Likeness = 'same' | 'near' | 'other';

/** Whether a text is long enough to be compared with those of others: `COPIED.shortest` letters after folding. */
export const isComparable = (text: string): boolean => fold(text).length >= COPIED.shortest.value;

/**
 * How two texts are alike, which is what 「同じ」 and 「ほぼ同じ」 mean everywhere. `same`: equal after folding; `near`: not equal, with
 * `COPIED.near` of their runs of four letters in common; `other`: neither, or one of them is too short to be compared. Symmetric.
 */
export function likenessOf(one: string, other: string): Likeness {
  const [a, b] = [fold(one), fold(other)];
  if (Math.min(a.length, b.length) < COPIED.shortest.value) return 'other';
  if (a === b) return 'same';
  return isNear(shinglesOf(a), shinglesOf(b)) ? 'near' : 'other';
}

/** Whether two texts that are not the same are nearly so, by their shingles. */
export const isNear = (one: Uint32Array, other: Uint32Array): boolean => jaccard(one, other) >= COPIED.near.value;

/** What a text is beside those of other municipalities at the same item. */
export const TEXT_STATUSES = ['same', 'near', 'only', 'alone'] as const;
export type TextStatus = (typeof TEXT_STATUSES)[number];

/** The same in words, of one text. `alone`: no other municipality has a text at the item that is long enough. */
export const STATUS_WORDS: Record<TextStatus, string> = {
  same: '同じ文あり',
  near: 'ほぼ同じ文あり',
  only: '同じ文・ほぼ同じ文なし',
  alone: '比べる文なし',
};

const SHORTEST = COPIED.shortest.value;

/** Of a text that is not compared. */
export const SHORT_WORDS = `${SHORTEST}字未満`;

/** The definitions for readers, with the figures of the thresholds. */
export const DEFINITIONS = {
  same: '「同じ文」は、全角・半角、空白、改行、括弧や線の形の違いを除いて、一字一句同じ文です。',
  near: `「ほぼ同じ文」は、同じ文ではなく、続く${SHINGLE.length.value}文字ずつの断片のうち、どちらかの文にあるものの${COPIED.near.value * 10}割以上が両方の文にある文です。`,
  compared: `${SHORTEST}字以上の文を、様式の同じ項目について、このサイトに掲載しているほかの団体の文と比較しています。一部の段落だけが同じ文は、ほぼ同じ文に入らないことがあります。文字認識（OCR）の誤りのために、同じ文が違う文に見えることもあります。`,
  family: `「文の組」は、同じ文とほぼ同じ文をつないだものです。同じ組でも、離れた2つの文がほぼ同じとは限りません。`,
} as const;
