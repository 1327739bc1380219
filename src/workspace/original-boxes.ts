import type { Box, OriginSpan, PageSize } from '../assessment/origin.ts';
import { groupBy } from '../text/group-by.ts';

/** Where the items of an assessment are printed on the pages of its original: boxes.json beside the pictures of the pages. */
export interface OriginalBoxes {
  /** Width and height in PDF points of each page that has a picture, by its number. */
  pages: Record<string, [number, number]>;
  /** Of each item the pages it is printed on, in order, with its boxes there. */
  items: Record<string, { page: number; boxes: Box[] }[]>;
}

/** Gathers the boxes of items by page. `pages`: those that have a picture. */
export function toOriginalBoxes(
  origins: Readonly<Record<string, OriginSpan>>,
  pages: ReadonlyMap<number, PageSize>,
): OriginalBoxes {
  return {
    pages: Object.fromEntries(Array.from(pages, ([page, { width, height }]) => [page, [width, height]])),
    items: Object.fromEntries(
      Object.entries(origins).flatMap(([key, origin]) => {
        const own = boxesByPage(origin);
        return own.length === 0 ? [] : [[key, own]];
      }),
    ),
  };
}

function boxesByPage({ more = [], ...first }: OriginSpan): { page: number; boxes: Box[] }[] {
  const places = [first, ...more].flatMap((place) => ('page' in place ? [place] : []));
  return [...groupBy(places, ({ page }) => page)].map(([page, own]) => ({
    page,
    boxes: own.map(({ box }) => box),
  }));
}
