/** Texts lie one behind the other, each from a multiple of this on: fewer sizes make a smaller table of sizes. */
export const SLOT = 16;

/** How many slots a folded text fills: behind its last character a place is always free. */
export const slotsOf = (folded: string): number => (folded === '' ? 0 : Math.ceil((folded.length + 1) / SLOT));

/**
 * In the index of all assessments records begin at multiples of this. The table of their sizes, which most questions load, is a fifth of one by slots, and
 * an edit that a record has room for moves nothing behind it.
 */
export const BLOCK = 4096;

/** How many blocks a record of so many slots fills. */
export const blocksOf = (slots: number): number => Math.ceil((slots * SLOT) / BLOCK);
