import { z } from 'zod';

const range = z.tuple([z.int().positive(), z.int().positive()]);
/** First and last, from 1. */
export type NumberRange = z.infer<typeof range>;

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).meta({
  description: 'Left, top, right, bottom in PDF points from the upper left corner of the page as it is shown.',
});
/** Left, top, right, bottom in PDF points from the upper left corner of the page as it is shown. */
export type Box = z.infer<typeof box>;

const places = {
  page: z.strictObject({ page: z.int().positive(), box: box }),
  sheet: z.strictObject({ sheet: z.string().min(1), range: z.string().min(1) }),
  table: z.strictObject({ table: z.int().positive(), rows: range }),
  paragraph: z.strictObject({ paragraph: z.int().positive() }),
  lines: z.strictObject({ lines: range }),
};

const originSchema = z
  .union([places.page, places.sheet, places.table, places.paragraph, places.lines])
  .meta({ id: 'place' });
/**
 * Where words are printed in their original: a box on a page (from 1), cells of a sheet, rows of a table (both from 1), a paragraph outside
 * of every table (from 1), or lines of a text.
 */
export type Origin = z.infer<typeof originSchema>;

const more = z.array(originSchema).min(1).exactOptional();

/** Where an item is printed, in the record of an import and in the open data. */
export const originSpanSchema = z
  .union([
    places.page.extend({ more }),
    places.sheet.extend({ more }),
    places.table.extend({ more }),
    places.paragraph.extend({ more }),
    places.lines.extend({ more }),
  ])
  .meta({ id: 'origin' });
/** Where an item is printed: its first place, and the others where it goes on (the next page, another cell). */
export type OriginSpan = z.infer<typeof originSpanSchema>;

export const pageSizeSchema = z.strictObject({ width: z.number().positive(), height: z.number().positive() });
/** Width and height of a page as it is shown, in PDF points. */
export type PageSize = z.infer<typeof pageSizeSchema>;

export const sourcePlaceSchema = z.union([
  z.strictObject({ lines: range }),
  z.strictObject({ pages: range }),
  z.strictObject({ paragraphs: range }),
  z.strictObject({ sheet: z.string(), range: z.string() }),
  z.strictObject({ table: z.int().positive(), rows: range }),
]);
/** Where words stand in the source: lines of a text, pages of a PDF, cells of a sheet, rows of a table, paragraphs outside of tables. */
export type SourcePlace = z.infer<typeof sourcePlaceSchema>;
