import { printedWords } from './words.ts';

/** Letters of the words of some texts, alone and in pairs as they follow each other: what a word can be found in. */
export class Grams {
  readonly #grams = new Set<string>();

  add(text: string): void {
    for (const { folded } of printedWords(text)) {
      for (let at = 0; at < folded.length; at += 1) {
        this.#grams.add(folded.charAt(at));
        if (at > 0) this.#grams.add(folded.slice(at - 1, at + 1));
      }
    }
  }

  /** Which letters of a folded word stand beside the same letter as in the texts; of a single letter, whether it is there. */
  cover(folded: string, covered: boolean[]): void {
    if (folded.length === 1 && this.#grams.has(folded)) covered[0] = true;
    for (let at = 1; at < folded.length; at += 1)
      if (this.#grams.has(folded.slice(at - 1, at + 1))) covered[at - 1] = covered[at] = true;
  }
}
