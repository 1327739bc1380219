/**
 * Pairs of words that may differ in few letters, found without comparing each with each. A pair that differs in at most
 * `allowed(length of the longer)` letters is among them, in the order of the words; whoever asks compares the pairs that come.
 */
export function* nearCandidates(
  words: readonly string[],
  allowed: (length: number) => number,
): Generator<[number, number]> {
  const buckets = new Map<string, number[]>();
  for (const [at, word] of words.entries())
    for (const name of bucketsOf(word, allowed)) {
      const bucket = buckets.get(name);
      if (bucket === undefined) buckets.set(name, [at]);
      else bucket.push(at);
    }
  const seen = new Set<number>();
  for (const bucket of buckets.values())
    for (let index = 0; index + 1 < bucket.length; index += 1) {
      const first = (bucket[index] ?? 0) * words.length;
      const end = Math.min(bucket.length, index + 1 + MOST_NEIGHBOURS);
      for (let at = index + 1; at < end; at += 1) seen.add(first + (bucket[at] ?? 0));
    }
  for (const pair of Float64Array.from(seen).sort()) yield [Math.floor(pair / words.length), pair % words.length];
}

/**
 * Up to so many differing letters, words meet in what they share once those letters are struck out. A word of 19 letters has 191 such
 * rests for two letters, and would have a thousand for three.
 */
const MOST_STRUCK = 2;
/**
 * Neighbours of a word in a bucket that are looked at. The rests of two letters hold up to ten words each in names of companies; only
 * pieces of words that are longer than 20 letters can be common to many, and what a thousand names share tells nothing of two of them.
 */
const MOST_NEIGHBOURS = 20;

function bucketsOf(word: string, allowed: (length: number) => number): Set<string> {
  const names = new Set<string>();
  for (const count of allowancesOf(word.length, allowed)) {
    if (count <= MOST_STRUCK) for (const rest of restsOf(word, count)) names.add(rest);
    else for (const name of piecesOf(word, count)) names.add(name);
  }
  return names;
}

/** How many letters a word of this length may differ in from one that is as long or longer. */
function allowancesOf(length: number, allowed: (length: number) => number): Set<number> {
  const counts = new Set<number>();
  for (let longer = length; longer - length <= allowed(longer); longer += 1) counts.add(allowed(longer));
  return counts;
}

/** The word without up to `count` of its letters. */
function* restsOf(word: string, count: number, from = 0): Generator<string> {
  yield word;
  if (count === 0) return;
  for (let at = from; at < word.length; at += 1) yield* restsOf(word.slice(0, at) + word.slice(at + 1), count - 1, at);
}

/**
 * Of two words that differ in at most `count` letters, one of `count + 1` pieces of the shorter one stands in the longer one, moved by
 * at most `count` letters: that piece with the length of the shorter word is where they meet.
 */
function* piecesOf(word: string, count: number): Generator<string> {
  for (let length = word.length - count; length <= word.length; length += 1)
    for (let piece = 0; piece <= count; piece += 1) {
      const from = Math.floor((piece * length) / (count + 1));
      const size = Math.floor(((piece + 1) * length) / (count + 1)) - from;
      const last = Math.min(word.length - size, from + count);
      for (let at = Math.max(0, from - count); at <= last; at += 1)
        yield `${count} ${length} ${piece} ${word.slice(at, at + size)}`;
    }
}
