import { NumberReader, NumberWriter, writeNumbers } from '../../index/varint.ts';
import { SLOT } from '../../index/slots.ts';
import { BUCKETS } from './grams.ts';
import { gramsAt, sortGrams } from './sort-grams.ts';
import type { Steps } from './steps.ts';

/**
 * The grams of some texts, ascending, with their positions and the records that hold them, for each bucket: the number of all records named in
 * it, then of each gram its three units, the number of its positions, the first one, what lies between it and the last one, the bytes of the
 * steps from one to the next, and those; then the number of its records, and the steps from one to the next. `units`: see `gramsAt`; `starts`:
 * where each record begins, and where the last one ends.
 */
export function packRuns(units: Uint16Array, starts: Uint32Array): Uint8Array[] {
  const grams = gramsAt(units);
  const { first, second, third } = grams;
  const places = sortGrams(grams);
  const buckets = Array.from({ length: BUCKETS }, () => ({ writer: new NumberWriter(), records: 0 }));
  const recordOf = recordsByPosition(units.length, starts);
  const steps = new NumberWriter();
  const records = new NumberWriter();
  for (let from = 0; from < places.length;) {
    const at = places[from] ?? 0;
    const [a, b, c] = [first[at] ?? 0, second[at] ?? 0, third[at] ?? 0];
    steps.clear();
    records.clear();
    let last = at;
    let record = recordOf(at);
    let held = 1;
    records.write(record);
    let to = from + 1;
    for (; to < places.length; to += 1) {
      const place = places[to] ?? 0;
      if (third[place] !== c || second[place] !== b || first[place] !== a) break;
      steps.write(place - last);
      last = place;
      const other = recordOf(place);
      if (other === record) continue;
      records.write(other - record);
      record = other;
      held += 1;
    }
    const bucket = buckets[a % BUCKETS];
    if (bucket === undefined) throw new Error('Internal error: a gram belongs to no bucket.');
    const { writer } = bucket;
    for (const number of [a, b, c, to - from, at, last - at, steps.length]) writer.write(number);
    writer.append(steps);
    writer.write(held);
    writer.append(records);
    bucket.records += held;
    from = to;
  }
  return buckets.map(({ writer, records: count }) => Buffer.concat([writeNumbers([count]), writer.toBytes()]));
}

/** Records begin at multiples of slots. */
function recordsByPosition(length: number, starts: Uint32Array): (position: number) => number {
  const records = new Uint32Array(Math.ceil(length / SLOT));
  for (let record = 0; record + 1 < starts.length; record += 1)
    records.fill(record, (starts[record] ?? 0) / SLOT, (starts[record + 1] ?? 0) / SLOT);
  return (position) => records[Math.floor(position / SLOT)] ?? 0;
}

/** Units of UTF-16. */
const UNITS = 0x10000;

/** The runs of one bucket, read gram by gram: the positions are those of the gram that is next. */
export class RunReader implements Steps {
  /** Records named for all grams. */
  readonly records: number;
  /** The three units of the gram that is next as one number, in the order of the grams; Infinity behind the last one. */
  key = Infinity;
  count = 0;
  first = 0;
  last = 0;
  readonly bytes: Uint8Array;
  from = 0;
  to = 0;
  readonly #reader: NumberReader;
  readonly #position: number;
  readonly #record: number;

  /** `position`, `record`: what is added to each position, and to the number of each record. */
  constructor(bytes: Uint8Array, position: number, record: number) {
    this.bytes = bytes;
    this.#reader = new NumberReader(bytes);
    this.#position = position;
    this.#record = record;
    this.records = this.#reader.next();
    this.#readGram();
  }

  /** Puts the records of the gram that is next into an array from a place on, goes to the gram behind it, and gives the place behind the last record. */
  take(records: Uint32Array, from: number): number {
    const reader = this.#reader;
    const to = from + reader.next();
    let record = this.#record;
    for (let at = from; at < to; at += 1) {
      record += reader.next();
      records[at] = record;
    }
    this.#readGram();
    return to;
  }

  #readGram(): void {
    const reader = this.#reader;
    if (reader.at >= this.bytes.length) {
      this.key = Infinity;
      return;
    }
    this.key = (reader.next() * UNITS + reader.next()) * UNITS + reader.next();
    this.count = reader.next();
    this.first = reader.next() + this.#position;
    this.last = this.first + reader.next();
    const length = reader.next();
    this.from = reader.at;
    this.to = this.from + length;
    reader.at = this.to;
  }
}

/** The gram whose three units are one number. */
export function gramOf(key: number): string {
  const [start, third] = [Math.floor(key / UNITS), key % UNITS];
  return String.fromCharCode(Math.floor(start / UNITS), start % UNITS, third);
}
