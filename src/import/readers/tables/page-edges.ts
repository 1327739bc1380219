import type { Origin } from '../../types.ts';
import type { GridPage, LooseLine } from './types.ts';

/** Fewer pages print no heads that could be told from titles. */
const LEAST_PAGES = 3;
/** So many of the pages, at least, print a head or foot; a title stands on a few. */
const SHARE = 0.6;
/** Heads and feet stand in the margins: this many points from the end of the page at most (printed ones were met at 20 to 56). */
const MARGIN = 62;

/** Lines of a page above or below all its cells, within the margin. */
function edgeLines({ cells, loose }: GridPage, end: 'top' | 'bottom', height: number): LooseLine[] {
  if (cells.length === 0) return [];
  const first = Math.min(...cells.map(({ top }) => top));
  const last = Math.max(...cells.map(({ bottom }) => bottom));
  return loose.filter((line) => {
    const bottom = 'box' in line.origin ? line.origin.box[3] : line.top;
    return end === 'top' ? bottom <= first && line.top <= MARGIN : line.top >= last && bottom >= height - MARGIN;
  });
}

/** Where the lowest words and cells of a page end: what is known of its height. */
function heightOf({ cells, loose }: GridPage): number {
  const bottoms = [
    ...cells.map(({ bottom }) => bottom),
    ...loose.map(({ top, origin }) => ('box' in origin ? origin.box[3] : top)),
  ];
  return Math.max(0, ...bottoms);
}

/**
 * Places of the heads and feet of a PDF: lines in the margins above or below the cells where most pages print one, also where its words
 * differ from page to page (the name of a sheet, a date). Sheets and Word files have none.
 */
export function findPageEdges(pages: readonly GridPage[]): Set<Origin> {
  const printed = pages.filter(({ cells }) => cells.some(({ origin }) => 'page' in origin));
  const edges = new Set<Origin>();
  if (printed.length < LEAST_PAGES) return edges;
  for (const end of ['top', 'bottom'] as const) {
    const lines = printed.map((page) => edgeLines(page, end, heightOf(page)));
    if (lines.filter((own) => own.length > 0).length < SHARE * printed.length) continue;
    for (const { origin } of lines.flat()) edges.add(origin);
  }
  return edges;
}
