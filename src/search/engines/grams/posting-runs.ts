import { NumberWriter, numberReader, writeNumbers } from '../../index/varint.ts';
import { BUCKETS } from './grams.ts';
import { gramsAt, sortGrams } from './sort-grams.ts';

/**
 * The grams of some texts with their positions, for each bucket: the number of all positions of the bucket, then of each gram, ascending, its
 * three units, the number of its positions, and the steps from one to the next. `units`: see `gramsAt`.
 */
export function packRuns(units: Uint16Array): Uint8Array[] {
  const grams = gramsAt(units);
  const { first, second, third } = grams;
  const places = sortGrams(grams);
  const buckets = Array.from({ length: BUCKETS }, () => ({ writer: new NumberWriter(), count: 0 }));
  for (let from = 0; from < places.length;) {
    const at = places[from] ?? 0;
    const isAlike = (place: number): boolean =>
      third[place] === third[at] && second[place] === second[at] && first[place] === first[at];
    let to = from + 1;
    while (to < places.length && isAlike(places[to] ?? 0)) to += 1;
    const bucket = buckets[(first[at] ?? 0) % BUCKETS];
    if (bucket === undefined) throw new Error('Internal error: a gram belongs to no bucket.');
    for (const number of [first[at], second[at], third[at], to - from]) bucket.writer.write(number ?? 0);
    let last = 0;
    for (let n = from; n < to; n += 1) {
      const position = places[n] ?? 0;
      bucket.writer.write(position - last);
      last = position;
    }
    bucket.count += to - from;
    from = to;
  }
  return buckets.map(({ writer, count }) => Buffer.concat([writeNumbers([count]), writer.toBytes()]));
}

/** Units of UTF-16. */
const UNITS = 0x10000;

/** The runs of one bucket, read gram by gram. */
export class RunReader {
  /** Positions of all grams. */
  readonly total: number;
  /** The three units of the gram that is next as one number, in the order of the grams; Infinity behind the last one. */
  key = Infinity;
  readonly #base: number;
  readonly #left: () => boolean;
  readonly #next: () => number;

  /** `base`: what is added to each position. */
  constructor(bytes: Uint8Array, base: number) {
    const { left, next } = numberReader(bytes);
    this.#base = base;
    this.#left = left;
    this.#next = next;
    this.total = next();
    this.#readKey();
  }

  /** Puts the positions of the gram that is next into an array from a place on, goes to the one behind it, and gives the place behind the last. */
  take(positions: Uint32Array, from: number): number {
    const next = this.#next;
    const to = from + next();
    let last = this.#base;
    for (let at = from; at < to; at += 1) {
      last += next();
      positions[at] = last;
    }
    this.#readKey();
    return to;
  }

  #readKey(): void {
    const next = this.#next;
    this.key = this.#left() ? (next() * UNITS + next()) * UNITS + next() : Infinity;
  }
}

/** The gram whose three units are one number. */
export function gramOf(key: number): string {
  const [start, third] = [Math.floor(key / UNITS), key % UNITS];
  return String.fromCharCode(Math.floor(start / UNITS), start % UNITS, third);
}
