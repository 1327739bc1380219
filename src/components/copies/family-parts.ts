import { countParts } from '../compare/parts.ts';

/** Families of texts on one page. */
export const FAMILIES = 40;
/** Pages at most: the rest is in the data, and on the pages of the items. */
const MOST_PARTS = 10;

/** How many pages families need. */
export const familyParts = (families: number): number => Math.min(MOST_PARTS, countParts(families, FAMILIES));
