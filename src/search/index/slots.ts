/** Texts lie one behind the other, each from a multiple of this on: fewer sizes make a smaller table of sizes. */
export const SLOT = 16;

/** How many slots a folded text fills: behind its last character a place is always free. */
export const slotsOf = (folded: string): number => (folded === '' ? 0 : Math.ceil((folded.length + 1) / SLOT));

/** Texts after which the next one begins at a multiple of GROUP_SLOTS. */
const GROUP = 16;
const GROUP_SLOTS = 16;

/**
 * How many slots each folded text of a record takes, in their order. After every few texts there is some room: an edit that it can take
 * moves nothing behind it, so that the index of all the other texts stays as it is.
 */
export function slotsOfTexts(folded: readonly string[]): number[] {
  let end = 0;
  return folded.map((text, at) => {
    const start = end;
    end += slotsOf(text);
    if ((at + 1) % GROUP === 0) end = Math.ceil(end / GROUP_SLOTS) * GROUP_SLOTS;
    return end - start;
  });
}

/**
 * In the index of all assessments records begin at multiples of this. The table of their sizes, which most questions load, is a fifth of one by slots, and
 * an edit that a record has room for moves nothing behind it.
 */
export const BLOCK = 4096;

/** How many blocks a record of so many slots fills. */
export const blocksOf = (slots: number): number => Math.ceil((slots * SLOT) / BLOCK);
