import { fold } from '../text/fold.ts';

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
  return (pair) => Math.log(1 + texts.length / (counts.get(pair) ?? 1));
}

/** A name that holds another one whole is like it to this degree, however much else it says. */
const HOLDS = 0.8;
/** Fewer common pairs than these prove no containment. */
const ENOUGH = 3;

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
  const sum = (pairs: Pairs): number => [...pairs].reduce((total, pair) => total + weight(pair), 0);
  const dice = (2 * common) / (sum(few) + sum(many));
  return shared === few.size && shared >= ENOUGH ? Math.max(dice, HOLDS) : dice;
}
