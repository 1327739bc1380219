import { END, GRAM } from './grams.ts';

const NOTHING = END.charCodeAt(0);
/** Slots of the table at first; a power of two. */
const SLOTS = 1 << 16;

/** The grams of some texts, in the order in which each is met first. */
export interface NumberedGrams {
  /** By place, the number of the gram that begins there; where END stands, none does, and the number means nothing. */
  numbers: Uint32Array;
  /** By number, where the gram stands first. */
  heads: Uint32Array<ArrayBuffer>;
}

/**
 * Numbers the grams of texts. `units`: the texts, each with END behind it, and as many END more behind the last as a gram has units. A gram of
 * which END stands before its end holds nothing but END from there.
 */
export function numberGrams(units: Uint16Array): NumberedGrams {
  const numbers = new Uint32Array(units.length);
  // By a hash of the gram, or behind that: its first place, as one more than 0.
  let table = new Uint32Array(SLOTS);
  let count = 0;
  for (let at = 0; at < units.length; at += 1) {
    if (units[at] === NOTHING) continue;
    let slot = hashAt(units, at) & (table.length - 1);
    let held = table[slot] ?? 0;
    while (held > 0 && sharedUnits(units, held - 1, at) < GRAM) {
      slot = (slot + 1) & (table.length - 1);
      held = table[slot] ?? 0;
    }
    if (held > 0) {
      numbers[at] = numbers[held - 1] ?? 0;
      continue;
    }
    table[slot] = at + 1;
    numbers[at] = count;
    count += 1;
    if (2 * count > table.length) table = enlarge(table, units);
  }
  const heads = new Uint32Array(count);
  let next = 0;
  for (let at = 0; next < count; at += 1) {
    if (units[at] === NOTHING || numbers[at] !== next) continue;
    heads[next] = at;
    next += 1;
  }
  return { numbers, heads };
}

function enlarge(table: Uint32Array, units: Uint16Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * table.length);
  for (const held of table) {
    if (held === 0) continue;
    let slot = hashAt(units, held - 1) & (larger.length - 1);
    while (larger[slot] !== 0) slot = (slot + 1) & (larger.length - 1);
    larger[slot] = held;
  }
  return larger;
}

function hashAt(units: Uint16Array, at: number): number {
  let hash = 0;
  for (let place = at; place < at + GRAM; place += 1) {
    const unit = units[place] ?? NOTHING;
    if (unit === NOTHING) break;
    hash = Math.imul(hash ^ unit, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** How many units the grams at two places have in common before they part. */
export function sharedUnits(units: Uint16Array, one: number, other: number): number {
  for (let unit = 0; unit < GRAM; unit += 1) {
    const own = units[one + unit];
    if (own !== units[other + unit]) return unit;
    if (own === NOTHING) break;
  }
  return GRAM;
}
