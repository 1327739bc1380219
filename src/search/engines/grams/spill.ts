import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { BUCKETS } from './grams.ts';

/** A gram at a place, in five units: its characters, the low and the high half of the place. */
const UNITS = 5;
const HALF = 0x10000;
/** Grams that wait in memory for each bucket. */
const WAITING = 4096;

/** Grams by bucket on the disk, in the order in which they were added. */
export interface Spill {
  add: (bucket: number, units: readonly [number, number, number], place: number) => void;
  /** What a bucket holds; it can be added to no more. */
  take: (bucket: number) => Spilled;
  /** Closes all files and deletes them. */
  end: () => void;
}

export interface Spilled {
  count: number;
  /** The three units of a gram as one number, in the order of the grams. */
  keyAt: (n: number) => number;
  placeAt: (n: number) => number;
}

/** `folder` is made, and deleted at the end. */
export function openSpill(folder: string): Spill {
  mkdirSync(folder, { recursive: true });
  const pathOf = (bucket: number): string => join(folder, String(bucket));
  const buckets: { file: number; waiting: Uint16Array<ArrayBuffer>; length: number }[] = [];
  const end = (): void => {
    try {
      for (const { file } of buckets) closeSync(file);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  try {
    for (let bucket = 0; bucket < BUCKETS; bucket += 1)
      buckets.push({ file: openSync(pathOf(bucket), 'w'), waiting: new Uint16Array(WAITING * UNITS), length: 0 });
  } catch (error) {
    end();
    throw error;
  }
  const write = (bucket: (typeof buckets)[number]): void => {
    writeAll(bucket.file, new Uint8Array(bucket.waiting.buffer, 0, bucket.length * Uint16Array.BYTES_PER_ELEMENT));
    bucket.length = 0;
  };
  return {
    add(number, [a, b, c], place) {
      const bucket = buckets[number];
      if (bucket === undefined) throw new Error(`Internal error: there is no bucket ${number}.`);
      if (bucket.length === bucket.waiting.length) write(bucket);
      const { waiting, length } = bucket;
      waiting[length] = a;
      waiting[length + 1] = b;
      waiting[length + 2] = c;
      waiting[length + 3] = place % HALF;
      waiting[length + 4] = Math.floor(place / HALF);
      bucket.length += UNITS;
    },
    take(number) {
      const bucket = buckets[number];
      if (bucket !== undefined) write(bucket);
      const bytes = readFileSync(pathOf(number));
      const units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Uint16Array.BYTES_PER_ELEMENT);
      const at = (n: number, unit: number): number => units[n * UNITS + unit] ?? 0;
      return {
        count: units.length / UNITS,
        keyAt: (n) => (at(n, 0) * HALF + at(n, 1)) * HALF + at(n, 2),
        placeAt: (n) => at(n, 4) * HALF + at(n, 3),
      };
    },
    end,
  };
}

/** The disk may take less than it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

/** The gram whose three units are one number. */
export function gramOf(key: number): string {
  const [ab, c] = [Math.floor(key / HALF), key % HALF];
  return String.fromCharCode(Math.floor(ab / HALF), ab % HALF, c);
}
