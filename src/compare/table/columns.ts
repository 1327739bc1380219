/** Columns of one part of the table of a procedure: more would be too heavy to load and too wide to read. */
export const COLUMNS = 30;
