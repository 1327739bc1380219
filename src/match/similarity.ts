import leven from 'leven';
import { fold } from '../text/fold.ts';
import { NAME } from './thresholds.ts';
import type { Threshold } from './thresholds/threshold.ts';

/*
 * Which measure for what:
 * - `editsBetween`, `editsWithin`: a word, label or option that a print, a reader or a hand damaged. Short texts of which the right one is known.
 * - `editsUpTo`, `closestTo`: two names of which neither is known to be right.
 * - `sharedPairs`: two readings of one text or heading, or a text before and after a change, of which words may be lost, moved or mixed in.
 * - `likeness`: names of things, where some words tell more than others.
 * - `jaccard`: thousands of long texts with each other, of which copies are sought (see compare/copies/shingles.ts).
 */

/** How much of a word may be damaged while it is still read as that word. */
export interface Tolerance {
  /** Share of its letters that may be wrong, missing or too many; one may be in any case. */
  share: Threshold;
  /** Shorter words must be right: one letter of 入手元 makes another word. */
  shortest: Threshold;
}

/** How many letters of a folded text differ from a known word (replaced, missing or too many); null where more do than it tolerates. */
export function editsBetween(text: string, word: string, { share, shortest }: Tolerance): number | null {
  const most = Math.max(1, Math.floor(word.length * share.value));
  return word.length < shortest.value ? null : editsUpTo(most, text, word);
}

/** How many letters of two folded texts differ (replaced, missing or too many); null where more do than `most`. */
export function editsUpTo(most: number, one: string, other: string): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  const edits = leven(one, other, { maxDistance: most + 1 });
  return edits <= most ? edits : null;
}

/** The first of the folded words from which a folded text differs in the fewest letters; null where all differ in more than `most`. */
export function closestTo(text: string, words: Iterable<string>, most: number): string | null {
  let best: { word: string; edits: number } | null = null;
  for (const word of words) {
    const edits = editsUpTo(best === null ? most : best.edits - 1, text, word);
    if (edits !== null) best = { word, edits };
    if (edits === 0) break;
  }
  return best?.word ?? null;
}

/**
 * Where a known word stands in a text with the fewest wrong letters from its beginning on: edit distance with free ends in the text
 * (Sellers' algorithm). Null where more letters are wrong than it tolerates.
 */
export function editsWithin(
  text: string,
  word: string,
  { share, shortest }: Tolerance,
): { end: number; edits: number } | null {
  const most = Math.max(1, Math.floor(word.length * share.value));
  if (word.length < shortest.value || text.length < word.length - most) return null;
  let column = Array.from({ length: word.length + 1 }, (_, index) => index);
  let best = { end: 0, edits: most + 1 };
  for (let at = 1; at <= text.length; at += 1) {
    const next = [0];
    for (let row = 1; row <= word.length; row += 1) {
      const replaced = (column[row - 1] ?? 0) + (word.charAt(row - 1) === text.charAt(at - 1) ? 0 : 1);
      next.push(Math.min(replaced, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    const edits = column[word.length] ?? most + 1;
    if (edits < best.edits) best = { end: at, edits };
  }
  return best.edits > most ? null : best;
}

/** Whether the letters of a text stand in a word in their order. */
export function isLeftOf(text: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === text.charAt(at)) at += 1;
  return at === text.length;
}

/** Share of letter pairs that two folded texts have in common (Sørensen–Dice), 0 to 1; 1 for equal texts. */
export function sharedPairs(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at += 1) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at < b.length - 1; at += 1) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      common += 1;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * common) / (a.length + b.length - 2);
}

/** The share of two sets (ascending) that is in both, of what is in either: 0 to 1. */
export function jaccard(one: Uint32Array, other: Uint32Array): number {
  let common = 0;
  let at = 0;
  let beside = 0;
  while (at < one.length && beside < other.length) {
    const a = one[at] ?? 0;
    const b = other[beside] ?? 0;
    if (a === b) common += 1;
    if (a <= b) at += 1;
    if (b <= a) beside += 1;
  }
  return common / (one.length + other.length - common);
}

/** The pairs of letters that stand beside each other in a text, each once, as numbers. */
export type Pairs = ReadonlySet<number>;

/** How telling a pair of letters is. */
export type Weight = (pair: number) => number;

/** Words that names of quite different things share. */
const GENERIC = /システム|管理|業務|事務|委託|機能|に関する|に係る|及び|並びに|又は|または|および|など|等/gu;
/** What parts words, and ー, which offices write or leave (サーバ, サーバー). */
const IGNORED = /ー|[()[\]<>「」『』・、。,.:;/-]/gu;

/** The letter pairs of a text, folded. A single letter is its own pair. */
export function pairsOf(text: string): Pairs {
  return collect(fold(text).replace(IGNORED, ''), new Set());
}

/** The letter pairs of a name, without the words that say nothing; those of the whole name where nothing else is left. */
export function pairsOfName(name: string): Pairs {
  const pairs = new Set<number>();
  for (const part of fold(name).split(GENERIC)) collect(part.replace(IGNORED, ''), pairs);
  return pairs.size > 0 ? pairs : pairsOf(name);
}

function collect(letters: string, pairs: Set<number>): Set<number> {
  for (let at = 0; at + 1 < letters.length; at += 1)
    pairs.add(letters.charCodeAt(at) * 0x10000 + letters.charCodeAt(at + 1));
  if (letters.length === 1) pairs.add(letters.charCodeAt(0));
  return pairs;
}

/** Weighs pairs by how few of the texts hold them: システム says little where every name ends in it. */
export function weightIn(texts: readonly Pairs[]): Weight {
  const counts = new Map<number, number>();
  for (const pairs of texts) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const weights = new Map(Array.from(counts, ([pair, count]) => [pair, Math.log(1 + texts.length / count)]));
  return (pair) => weights.get(pair) ?? Math.log(1 + texts.length);
}

/** By weight, what each text weighs: it is held against many others. */
const totals = new WeakMap<Weight, WeakMap<Pairs, number>>();

function totalOf(pairs: Pairs, weight: Weight): number {
  const known = totals.get(weight) ?? new WeakMap<Pairs, number>();
  totals.set(weight, known);
  let total = known.get(pairs);
  if (total === undefined) {
    total = 0;
    for (const pair of pairs) total += weight(pair);
    known.set(pairs, total);
  }
  return total;
}

/** How like two texts are by their letter pairs, 0 to 1; 1 for the same pairs. Symmetric. */
export function likeness(one: Pairs, other: Pairs, weight: Weight): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  let shared = 0;
  for (const pair of few) {
    if (!many.has(pair)) continue;
    common += weight(pair);
    shared += 1;
  }
  if (shared === 0) return 0;
  const dice = (2 * common) / (totalOf(few, weight) + totalOf(many, weight));
  // A name that holds another one whole is like it, however much else it says.
  return shared === few.size && shared >= NAME.containedPairs.value ? Math.max(dice, NAME.contained.value) : dice;
}
