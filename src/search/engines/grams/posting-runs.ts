import { NumberReader, NumberWriter } from '../../index/varint.ts';
import { BUCKETS, GRAM, HALF } from './grams.ts';
import { sharedUnits } from './number-grams.ts';
import { sortGrams, unitOf } from './sort-grams.ts';
import type { Steps } from './steps.ts';

/**
 * The grams of some texts, ascending, with their positions, for each bucket: of each gram how many units it shares with the one before, and the
 * others; the number of its positions, the first one, what lies between it and the last one, the bytes of the steps from one to the next, and
 * those. `units`: see `numberGrams`.
 */
export function packRuns(units: Uint16Array): Uint8Array[] {
  const { heads, places, ends } = sortGrams(units);
  const buckets = Array.from({ length: BUCKETS }, () => ({ writer: new NumberWriter(), last: -1 }));
  const steps = new NumberWriter();
  let from = 0;
  for (let n = 0; n < heads.length; n += 1) {
    const at = heads[n] ?? 0;
    const to = ends[n] ?? 0;
    steps.clear();
    let last = at;
    for (let next = from + 1; next < to; next += 1) {
      const place = places[next] ?? 0;
      steps.write(place - last);
      last = place;
    }
    const bucket = buckets[(units[at] ?? 0) % BUCKETS];
    if (bucket === undefined) throw new Error('Internal error: a gram belongs to no bucket.');
    const { writer } = bucket;
    const shared = bucket.last < 0 ? 0 : sharedUnits(units, bucket.last, at);
    bucket.last = at;
    writer.write(shared);
    for (let unit = shared; unit < GRAM; unit += 1) writer.writeUnit(unitOf(units, at, unit));
    for (const number of [to - from, at, last - at, steps.length]) writer.write(number);
    writer.append(steps);
    from = to;
  }
  return buckets.map(({ writer }) => writer.toBytes());
}

/** Units of UTF-16. */
export const UNITS = 0x10000;

/** The first and the second half of the units of a gram, each as one number, in the order of the grams. */
export interface GramHalves {
  start: number;
  end: number;
}

/** The runs of one bucket, read gram by gram: the positions are those of the gram that is next. */
export class RunReader implements GramHalves {
  /** Infinity behind the last one. */
  start = Infinity;
  end = Infinity;
  readonly #reader: NumberReader;
  readonly #position: number;
  readonly #units = new Uint16Array(GRAM);

  /** `position`: what is added to each position. */
  constructor(bytes: Uint8Array, position: number) {
    this.#reader = new NumberReader(bytes);
    this.#position = position;
    this.#readGram();
  }

  /** The positions of the gram that is next; goes to the gram behind it. */
  take(): Steps {
    const reader = this.#reader;
    const count = reader.next();
    const first = reader.next() + this.#position;
    const last = first + reader.next();
    const length = reader.next();
    const from = reader.at;
    reader.at = from + length;
    this.#readGram();
    return { count, first, last, bytes: reader.bytes, from, to: from + length };
  }

  /** Goes on to the first gram that is this or stands behind it. */
  seek({ start, end }: GramHalves): void {
    const reader = this.#reader;
    while (this.start < start || (this.start === start && this.end < end)) {
      // Number, first place, and what lies between it and the last one.
      reader.skip(3);
      const length = reader.next();
      reader.at += length;
      this.#readGram();
    }
  }

  #readGram(): void {
    const reader = this.#reader;
    if (reader.at >= reader.bytes.length) {
      this.start = Infinity;
      return;
    }
    const units = this.#units;
    for (let unit = reader.next(); unit < GRAM; unit += 1) units[unit] = reader.nextUnit();
    this.start = 0;
    this.end = 0;
    for (let unit = 0; unit < HALF; unit += 1) {
      this.start = this.start * UNITS + (units[unit] ?? 0);
      this.end = this.end * UNITS + (units[HALF + unit] ?? 0);
    }
  }
}

/** The gram whose halves are two numbers. */
export const gramOf = (start: number, end: number): string => unitsOf(start) + unitsOf(end);

function unitsOf(half: number): string {
  const units: number[] = [];
  for (let left = half; units.length < HALF; left = Math.floor(left / UNITS)) units.unshift(left % UNITS);
  return String.fromCharCode(...units);
}

/** Of a gram or of what it begins with. */
export function halvesOf(piece: string): GramHalves {
  let [start, end] = [0, 0];
  for (let unit = 0; unit < HALF; unit += 1) {
    start = start * UNITS + (unit < piece.length ? piece.charCodeAt(unit) : 0);
    end = end * UNITS + (HALF + unit < piece.length ? piece.charCodeAt(HALF + unit) : 0);
  }
  return { start, end };
}
