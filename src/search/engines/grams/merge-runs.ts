import { type GramHalves, gramOf, type RunReader } from './posting-runs.ts';
import type { Steps } from './steps.ts';

/** A gram with its positions, ascending from one list to the next. */
export interface GramPlaces {
  gram: string;
  positions: readonly Steps[];
}

/** Reads the runs of a bucket that belong to texts which lie one behind the other, gram by gram, in the order of the grams. */
export class RunMerger {
  #left: RunReader[];
  /** The first half of the grams that are next. */
  #start = -1;
  /** The second one of each, the last one first, and the positions by it. */
  #ends: number[] = [];
  #byEnd = new Map<number, Steps[]>();

  constructor(runs: readonly RunReader[]) {
    this.#left = runs.filter(({ start }) => start !== Infinity);
  }

  /** The gram that is next, or null; goes to the one behind it. */
  next(): GramPlaces | null {
    if (this.#ends.length === 0) this.#read();
    const end = this.#ends.pop();
    return end === undefined ? null : { gram: gramOf(this.#start, end), positions: this.#byEnd.get(end) ?? [] };
  }

  /** Goes on to the first gram that is this or stands behind it. */
  seek(gram: GramHalves): void {
    if (this.#start < gram.start) this.#ends.length = 0;
    if (this.#start === gram.start) while ((this.#ends.at(-1) ?? Infinity) < gram.end) this.#ends.pop();
    for (const run of this.#left) run.seek(gram);
  }

  #read(): void {
    this.#left = this.#left.filter(({ start }) => start !== Infinity);
    this.#start = Infinity;
    for (const { start } of this.#left) if (start < this.#start) this.#start = start;
    this.#byEnd = new Map();
    for (const run of this.#left) {
      while (run.start === this.#start) {
        const known = this.#byEnd.get(run.end);
        if (known === undefined) this.#byEnd.set(run.end, [run.take()]);
        else known.push(run.take());
      }
    }
    this.#ends = [...Float64Array.from(this.#byEnd.keys()).sort()].reverse();
  }
}
