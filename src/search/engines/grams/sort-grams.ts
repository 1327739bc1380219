import { END, GRAM } from './grams.ts';

const NOTHING = END.charCodeAt(0);
/** Units of UTF-16. */
const UNITS = 0x10000;

/** Texts and their grams, by where these begin. */
export interface GramsAt {
  /** The texts, each with END behind it, and as many END more behind the last as a gram has units. */
  units: Uint16Array;
  /** How many units of the gram that begins at a place lie in its text; behind them is END. */
  lengths: Uint8Array;
}

export function gramsAt(units: Uint16Array): GramsAt {
  const lengths = new Uint8Array(units.length);
  let left = 0;
  for (let at = units.length - 1; at >= 0; at -= 1) {
    left = units[at] === NOTHING ? 0 : Math.min(GRAM, left + 1);
    lengths[at] = left;
  }
  return { units, lengths };
}

/** The places at which a gram begins, in the order of the grams, and of the places for each gram. */
export function sortGrams({ units, lengths }: GramsAt): Uint32Array {
  let length = 0;
  for (const own of lengths) if (own > 0) length += 1;
  let places = new Uint32Array(length);
  let sorted = new Uint32Array(length);
  const keys = new Uint16Array(units.length);
  let to = 0;
  for (let at = 0; at < lengths.length; at += 1) if (lengths[at] !== 0) places[to++] = at;
  // From the last unit to the first, each time without disturbing what is alike.
  for (let unit = GRAM - 1; unit >= 0; unit -= 1) {
    for (let at = 0; at < keys.length; at += 1)
      keys[at] = unit < (lengths[at] ?? 0) ? (units[at + unit] ?? 0) : NOTHING;
    sortBy(keys, lengths, places, sorted);
    [places, sorted] = [sorted, places];
  }
  return places;
}

/** Puts places into `sorted` in the order of their keys; of equal ones the order stays. */
function sortBy(keys: Uint16Array, lengths: Uint8Array, places: Uint32Array, sorted: Uint32Array): void {
  const next = new Uint32Array(UNITS + 1);
  for (let at = 0; at < keys.length; at += 1) {
    if (lengths[at] === 0) continue;
    const key = keys[at] ?? 0;
    next[key + 1] = (next[key + 1] ?? 0) + 1;
  }
  for (let unit = 0; unit < UNITS; unit += 1) next[unit + 1] = (next[unit + 1] ?? 0) + (next[unit] ?? 0);
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n] ?? 0;
    const key = keys[place] ?? 0;
    const to = next[key] ?? 0;
    sorted[to] = place;
    next[key] = to + 1;
  }
}
