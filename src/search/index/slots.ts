/** Texts lie one behind the other, each from a multiple of this on: fewer sizes make a smaller table of sizes. */
export const SLOT = 16;

/** How many slots a folded text fills: behind its last character a place is always free. */
export const slotsOf = (folded: string): number => (folded === '' ? 0 : Math.ceil((folded.length + 1) / SLOT));
