import { READ_AT_ONCE, type SearchEngine } from '../engines/engine.ts';
import { foldForSearch } from '../index/fold.ts';
import { eachText, type TextNumber, type TextsFile } from '../index/texts.ts';

/** Knows, for as long as the same words are asked, in which texts of which assessments they stand. */
export interface WordTextsStore {
  /** Finds out for some assessments, unless it is known already. */
  learn: (words: readonly string[], assessments: readonly number[]) => Promise<void>;
  /** By word; what was never learnt is empty. */
  of: (assessment: number) => ReadonlyMap<string, readonly TextNumber[]>;
}

/** Words that are remembered. */
const REMEMBERED = 24;

/** `texts` loads the texts of an assessment. */
export function wordTextsStore(
  engine: SearchEngine,
  texts: (assessment: number) => Promise<TextsFile>,
): WordTextsStore {
  /** By word: what is known of each assessment. */
  const numbersByWord = new Map<string, Map<number, readonly TextNumber[]>>();

  async function learn(words: readonly string[], assessments: readonly number[]): Promise<void> {
    for (const word of words) {
      const own = numbersByWord.get(word) ?? new Map<number, readonly TextNumber[]>();
      // The words of the last searches stand last.
      numbersByWord.delete(word);
      numbersByWord.set(word, own);
    }
    for (const word of [...numbersByWord.keys()].slice(0, -REMEMBERED))
      if (!words.includes(word)) numbersByWord.delete(word);
    const unknown = (word: string): number[] =>
      assessments.filter((number) => numbersByWord.get(word)?.has(number) !== true);
    const toRead = new Set(assessments.length <= READ_AT_ONCE ? words.flatMap(unknown) : []);
    if (assessments.length > READ_AT_ONCE) {
      for (const word of words) {
        const asked = unknown(word);
        if (asked.length === 0) continue;
        const located = await engine.locate(word, asked);
        if (located === null) for (const number of asked) toRead.add(number);
        else for (const number of asked) numbersByWord.get(word)?.set(number, located.get(number) ?? []);
      }
    }
    await Promise.all([...toRead].map((number) => read(words, number)));
  }

  async function read(words: readonly string[], assessment: number): Promise<void> {
    const folded = [...eachText(await texts(assessment))].map(({ number, text }) => ({
      number,
      text: foldForSearch(text),
    }));
    for (const word of words) {
      const holding = folded.filter(({ text }) => text.includes(word)).map(({ number }) => number);
      numbersByWord.get(word)?.set(assessment, holding);
    }
  }

  return {
    learn,
    of: (assessment) => new Map(Array.from(numbersByWord, ([word, own]) => [word, own.get(assessment) ?? []] as const)),
  };
}
