/** Rows of a page of a list: with eight columns about 30 kB gzipped. */
export const ROWS = 200;
