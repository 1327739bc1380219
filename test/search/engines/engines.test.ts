import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scope, SearchEngine } from '../../../src/search/engines/engine.ts';
import { foldForSearch } from '../../../src/search/index/fold.ts';
import { BEFORE, eachText, type TextsFile, textInPlace } from '../../../src/search/index/texts.ts';
import { withGrams, withPagefind } from '../support/engines.ts';

/** Few characters, so that words come again, in part and across the borders of texts; each is treated in a way of its own. */
const text = fc.string({ unit: fc.constantFrom(...'委託再委託ーサ。a1 \n\uffff𠮷㈱①'), maxLength: 40 });

const assessment: fc.Arbitrary<TextsFile> = fc.record({
  items: fc.array(
    fc.record({
      key: fc.constant('I-1'),
      part: fc.nat(2),
      path: fc.constant([]),
      text: text.filter((value) => value !== ''),
    }),
    { maxLength: 5 },
  ),
  changes: fc.array(
    fc.record({
      n: fc.constant(1),
      date: fc.constant(null),
      printed: fc.constant(''),
      timing: fc.constantFrom('事前', '事後', ''),
      item: text,
      note: text,
      after: text,
      before: text,
    }),
    { maxLength: 3 },
  ),
});

/** The rule of the search, by reading every text. */
function truth(corpus: readonly TextsFile[], word: string, scope: Scope): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [at, texts] of corpus.entries()) {
    const numbers = [...eachText(texts)]
      .filter(({ number, text: printed }) => {
        const isBefore = number >= 4 * texts.items.length && textInPlace(number) === BEFORE;
        return (scope === 'all' || isBefore) && foldForSearch(printed).includes(word);
      })
      .map(({ number }) => number);
    if (numbers.length > 0) found.set(at, numbers);
  }
  return found;
}

/** Words of one to twenty-one characters that stand in a corpus, and some that need not. */
function wordsOf(corpus: readonly TextsFile[], cuts: readonly number[]): string[] {
  const texts = corpus.flatMap((file) => [...eachText(file)].map((one) => foldForSearch(one.text)));
  const words = cuts.map((cut) => {
    const one = texts[cut % Math.max(1, texts.length)] ?? '';
    return one.slice(cut % 7, (cut % 7) + 1 + (cut % 21));
  });
  return [...new Set([...words, '委託', '再委託再', '託', '無い'])].filter(
    (word) => word.trim() === word && word !== '',
  );
}

async function expectExact(
  engine: SearchEngine,
  corpus: readonly TextsFile[],
  words: readonly string[],
  readsSingles: boolean,
): Promise<void> {
  for (const word of words) {
    for (const scope of ['all', 'before'] as const) {
      const found = [...(await engine.find(word, scope))].sort((a, b) => a - b);
      expect({ word, scope, found }).toEqual({ word, scope, found: [...truth(corpus, word, scope).keys()] });
    }
    const texts = truth(corpus, word, 'all');
    const located = await engine.locate(word, [...corpus.keys()]);
    if (located !== null) expect({ word, texts: located }).toEqual({ word, texts });
    expect(located === null).toBe(readsSingles && word.length === 1);
  }
}

describe.each([
  // From one shard, or chunk, for all to many.
  { name: 'pagefindEngine', withEngine: withPagefind, sizes: [1, 60, 1_000_000], numRuns: 12, readsSingles: true },
  { name: 'gramEngine', withEngine: withGrams, sizes: [12, 40, 32_000], numRuns: 60, readsSingles: false },
])('$name', ({ withEngine, sizes, numRuns, readsSingles }) => {
  it('finds every text that holds a word, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(assessment, { maxLength: 24 }),
        fc.array(fc.nat(10_000), { minLength: 12, maxLength: 12 }),
        fc.constantFrom(...sizes),
        async (corpus, cuts, size) => {
          await withEngine(corpus, size, (engine) => expectExact(engine, corpus, wordsOf(corpus, cuts), readsSingles));
        },
      ),
      { numRuns },
    );
  });
});
