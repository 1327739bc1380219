/** Left, top, right, bottom in PDF points from the upper left corner of the page as it is shown. */
export type Box = [number, number, number, number];

/** First and last, from 1. */
export type NumberRange = [number, number];

/**
 * Where words are printed in their original: a box on a page (from 1), cells of a sheet, rows of a table (both from 1), a paragraph outside
 * of every table (from 1), or lines of a text.
 */
export type Origin =
  | { page: number; box: Box }
  | { sheet: string; range: string }
  | { table: number; rows: NumberRange }
  | { paragraph: number }
  | { lines: NumberRange };

/** Where an item is printed: its first place, and the others where it goes on (the next page, another cell). */
export type OriginSpan = Origin & { more?: Origin[] };

/** Width and height of a page as it is shown, in PDF points. */
export interface PageSize {
  width: number;
  height: number;
}
