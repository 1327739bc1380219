import { z } from 'zod';
import type { Origin, OriginSpan, PageSize } from './origin.ts';
import type { SourcePlace } from './source-place.ts';

const range = z.tuple([z.int().positive(), z.int().positive()]);
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).meta({
  description: 'Left, top, right, bottom in PDF points from the upper left corner of the page as it is shown.',
});

const places = {
  page: z.strictObject({ page: z.int().positive(), box: box }),
  sheet: z.strictObject({ sheet: z.string().min(1), range: z.string().min(1) }),
  table: z.strictObject({ table: z.int().positive(), rows: range }),
  paragraph: z.strictObject({ paragraph: z.int().positive() }),
  lines: z.strictObject({ lines: range }),
};

const originSchema: z.ZodType<Origin> = z
  .union([places.page, places.sheet, places.table, places.paragraph, places.lines])
  .meta({ id: 'place' });

const more = z.array(originSchema).min(1).exactOptional();

/** Where an item is printed, in the record of an import and in the open data. */
export const originSpanSchema: z.ZodType<OriginSpan> = z
  .union([
    places.page.extend({ more }),
    places.sheet.extend({ more }),
    places.table.extend({ more }),
    places.paragraph.extend({ more }),
    places.lines.extend({ more }),
  ])
  .meta({ id: 'origin' });

export const pageSizeSchema: z.ZodType<PageSize> = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
});

export const sourcePlaceSchema: z.ZodType<SourcePlace> = z.union([
  z.strictObject({ lines: range }),
  z.strictObject({ pages: range }),
  z.strictObject({ paragraphs: range }),
  z.strictObject({ sheet: z.string(), range: z.string() }),
  z.strictObject({ table: z.int().positive(), rows: range }),
]);
