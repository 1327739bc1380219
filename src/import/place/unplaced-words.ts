import { toPrinted } from '../../match/boxes.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { tidy } from '../../text/tidy.ts';
import { charactersOf, type CoverageCounter, type Destination } from '../coverage-counter.ts';
import type { ImportDoubt, Lines, UnplacedText } from '../types.ts';

/** The words of a document that belong to no known item; each is counted, and a doubt says why it stands here. */
export class UnplacedWords {
  readonly texts: UnplacedText[] = [];
  readonly #counter: CoverageCounter;
  readonly #doubts: ImportDoubt[];

  constructor(counter: CoverageCounter, doubts: ImportDoubt[]) {
    this.#counter = counter;
    this.#doubts = doubts;
  }

  /** `from` is where the words were counted before. */
  add(text: string, lines: Lines, why: Bilingual, from: Destination | null): void {
    const words = tidy(toPrinted(text));
    const characters = charactersOf(text);
    if (from === null) this.#counter.add('unplaced', characters);
    else this.#counter.reassign(from, 'unplaced', characters);
    if (words === '') return;
    this.texts.push({ lines, text: words });
    const last = this.#doubts.at(-1);
    // The cells of a row are said once.
    if (last?.line !== lines[0] || last.message.ja !== why.ja)
      this.#doubts.push({ line: lines[0], key: null, code: 'unplaced-text', message: why });
  }
}
