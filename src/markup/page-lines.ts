/** A part that is called by the first thing that is said in it. */
interface Line {
  tag: string;
  /** All that was said so far, until it is named. */
  words: string;
  isNamed: boolean;
}

const NONE: readonly string[] = [];

/** Words as they are heard. */
export const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** The rows and entries of lists that are open at a place of a page, each called by the first thing that is said in it. */
export class PageLines {
  readonly #lines: Line[] = [];
  /** How many have no name yet. */
  #unnamed = 0;
  /** What they are called; null where that has changed since somebody asked. */
  #said: readonly string[] | null = NONE;

  /** Whether any has to hear what is said. */
  get areHearing(): boolean {
    return this.#unnamed > 0;
  }

  open(tag: string): void {
    this.#lines.push({ tag, words: '', isNamed: false });
    this.#unnamed += 1;
    this.#said = null;
  }

  hear(words: string): void {
    if (this.#unnamed > 0) for (const line of this.#lines) if (!line.isNamed) line.words += words;
  }

  /** The first thing is said: what a line is called does not change any more once something was said in it. */
  name(): void {
    if (this.#unnamed === 0) return;
    for (const line of this.#lines) {
      if (line.isNamed) continue;
      const words = plain(line.words);
      if (words === '') continue;
      line.words = words;
      line.isNamed = true;
      this.#unnamed -= 1;
      this.#said = null;
    }
  }

  /** Closes the nearest one with the tag, and all within it. What was said in it, or what it is called; null where there is none. */
  close(tag: string): string | null {
    for (let at = this.#lines.length - 1; at >= 0; at -= 1) {
      const line = this.#lines[at] as Line;
      if (line.tag !== tag) continue;
      for (const closed of this.#lines.splice(at)) if (!closed.isNamed) this.#unnamed -= 1;
      this.#said = null;
      return line.words;
    }
    return null;
  }

  /** What they are called, from the nearest; empty of one that has no name yet. */
  get said(): readonly string[] {
    this.#said ??= this.#lines.map(({ words, isNamed }) => (isNamed ? words : '')).reverse();
    return this.#said;
  }
}
