import { END } from './grams.ts';

const NOTHING = END.charCodeAt(0);
/** Units of UTF-16. */
const UNITS = 0x10000;

/** Grams by where they begin: `first[at]`, `second[at]` and `third[at]` are their units. */
export interface GramsAt {
  first: Uint16Array;
  second: Uint16Array;
  third: Uint16Array;
}

/** The grams of some texts. `units`: the texts, each with END behind it, and one END more behind the last. */
export function gramsAt(units: Uint16Array): GramsAt {
  const third = new Uint16Array(units.length).fill(NOTHING);
  // Where END stands behind a character, what follows is another text.
  for (let at = 0; at + 2 < units.length; at += 1) if (units[at + 1] !== NOTHING) third[at] = units[at + 2] ?? NOTHING;
  return { first: units.subarray(0, -1), second: units.subarray(1), third };
}

/** The places at which a gram begins, in the order of the grams, and of the places for each gram. */
export function sortGrams({ first, second, third }: GramsAt): Uint32Array {
  const all = new Uint32Array(first.length);
  let length = 0;
  for (let at = 0; at < first.length; at += 1) if (first[at] !== NOTHING) all[length++] = at;
  const places = all.subarray(0, length);
  const other = new Uint32Array(length);
  // From the last unit to the first, each time without disturbing what is alike.
  sortBy(third, places, other);
  sortBy(second, other, places);
  sortBy(first, places, other);
  return other;
}

/** Puts places into `sorted` in the order of the units there; of equal ones the order stays. */
function sortBy(units: Uint16Array, places: Uint32Array, sorted: Uint32Array): void {
  const next = new Uint32Array(UNITS + 1);
  for (let n = 0; n < places.length; n += 1) {
    const unit = units[places[n] ?? 0] ?? 0;
    next[unit + 1] = (next[unit + 1] ?? 0) + 1;
  }
  for (let unit = 0; unit < UNITS; unit += 1) next[unit + 1] = (next[unit + 1] ?? 0) + (next[unit] ?? 0);
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n] ?? 0;
    const unit = units[place] ?? 0;
    const to = next[unit] ?? 0;
    sorted[to] = place;
    next[unit] = to + 1;
  }
}
