import { mix } from './shingles.ts';
import { SHINGLE } from '../../match/thresholds.ts';
import { valuesOf } from '../../match/thresholds/threshold.ts';

/**
 * MinHash with banding: two sets share a band with a probability of 1 - (1 - J⁴)²⁴, that is 0.9986 where their Jaccard index J is 0.7,
 * 0.79 at 0.5 and 0.04 at 0.2.
 */
const { bands: BANDS, rows: ROWS } = valuesOf(SHINGLE);

/** Odd factors and addends of the hash functions; the same in every run, so that groups are. */
const FACTORS = Uint32Array.from({ length: BANDS * ROWS }, (_, n) => mix(2 * n + 1) | 1);
const ADDENDS = Uint32Array.from({ length: BANDS * ROWS }, (_, n) => mix(0x9e3779b9 + n));

/** One number for each band of a set; sets that are alike share some of them. */
export function bandsOf(shingles: Uint32Array): Uint32Array {
  const bands = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band += 1) {
    let hash = band + 1;
    for (let row = 0; row < ROWS; row += 1) hash = mix(Math.imul(hash, 31) ^ leastHash(shingles, band * ROWS + row));
    bands[band] = hash;
  }
  return bands;
}

/** The least value that the n-th hash function gives to a member of a set; signed numbers and an index keep the loop fast. */
function leastHash(shingles: Uint32Array, n: number): number {
  const factor = (FACTORS[n] ?? 1) | 0;
  const addend = (ADDENDS[n] ?? 0) | 0;
  let least = 0x7fffffff;
  // for…of takes five times as long here.
  for (let at = 0; at < shingles.length; at += 1) {
    const value = (Math.imul(shingles[at] ?? 0, factor) + addend) | 0;
    if (value < least) least = value;
  }
  return least;
}

/** Whether two sets share so many bands; they share about 6 of 24 where J is 0.7, 1.5 at 0.5, none at 0.2. */
export function shareBands(one: Uint32Array, other: Uint32Array, least: number): boolean {
  let shared = 0;
  for (let band = 0; band < BANDS; band += 1) {
    if (one[band] !== other[band]) continue;
    shared += 1;
    if (shared === least) return true;
  }
  return false;
}
