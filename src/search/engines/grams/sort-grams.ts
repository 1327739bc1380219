import { END, GRAM } from './grams.ts';
import { numberGrams } from './number-grams.ts';

const NOTHING = END.charCodeAt(0);
/** Units of UTF-16. */
const UNITS = 0x10000;

/** The grams of some texts, in their order, each with its places. */
export interface SortedGrams {
  /** Where each gram stands first. */
  heads: Uint32Array;
  /** Of each gram in its turn, where it stands, ascending. */
  places: Uint32Array;
  /** Where those of each gram end among them. */
  ends: Uint32Array;
}

/** `units`: see `numberGrams`. */
export function sortGrams(units: Uint16Array): SortedGrams {
  const { numbers, heads: unsorted } = numberGrams(units);
  const heads = sortHeads(units, unsorted);
  const ends = new Uint32Array(heads.length);
  /** By number, the place of the gram among those in their order. */
  const ranks = new Uint32Array(heads.length);
  for (let n = 0; n < heads.length; n += 1) ranks[numbers[heads[n] ?? 0] ?? 0] = n;
  for (let at = 0; at < units.length; at += 1) {
    if (units[at] === NOTHING) continue;
    const rank = ranks[numbers[at] ?? 0] ?? 0;
    ends[rank] = (ends[rank] ?? 0) + 1;
  }
  // Where the next place of each gram goes: when all are there, that is where they end.
  let sum = 0;
  for (let rank = 0; rank < ends.length; rank += 1) {
    const count = ends[rank] ?? 0;
    ends[rank] = sum;
    sum += count;
  }
  const places = new Uint32Array(sum);
  for (let at = 0; at < units.length; at += 1) {
    if (units[at] === NOTHING) continue;
    const rank = ranks[numbers[at] ?? 0] ?? 0;
    const to = ends[rank] ?? 0;
    places[to] = at;
    ends[rank] = to + 1;
  }
  return { heads, places, ends };
}

/** Sorts places of grams in the order of these. */
function sortHeads(units: Uint16Array, heads: Uint32Array<ArrayBuffer>): Uint32Array {
  let [from, to] = [heads, new Uint32Array(heads.length)];
  const keys = new Uint16Array(heads.length);
  // From the last unit to the first, each time without disturbing what is alike.
  for (let unit = GRAM - 1; unit >= 0; unit -= 1) {
    const next = new Uint32Array(UNITS + 1);
    for (let n = 0; n < from.length; n += 1) {
      const key = unitOf(units, from[n] ?? 0, unit);
      keys[n] = key;
      next[key + 1] = (next[key + 1] ?? 0) + 1;
    }
    for (let key = 0; key < UNITS; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
    for (let n = 0; n < from.length; n += 1) {
      const key = keys[n] ?? 0;
      const place = next[key] ?? 0;
      to[place] = from[n] ?? 0;
      next[key] = place + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** A unit of the gram at a place. */
export function unitOf(units: Uint16Array, at: number, unit: number): number {
  for (let place = at; place < at + unit; place += 1) if (units[place] === NOTHING) return NOTHING;
  return units[at + unit] ?? NOTHING;
}
