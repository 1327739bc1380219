/** Rows of a page of a list: with eight columns about 10 kB gzipped. */
export const ROWS = 100;
