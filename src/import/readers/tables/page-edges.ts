import { PAGE_EDGE } from '../../../match/thresholds.ts';
import type { Origin } from '../../types.ts';
import type { GridPage, LooseLine } from './types.ts';

/** Lines of a page above or below all its cells, within the margin. */
function edgeLines({ cells, loose }: GridPage, end: 'top' | 'bottom', height: number): LooseLine[] {
  if (cells.length === 0) return [];
  const first = Math.min(...cells.map(({ top }) => top));
  const last = Math.max(...cells.map(({ bottom }) => bottom));
  return loose.filter((line) => {
    const bottom = 'box' in line.origin ? line.origin.box[3] : line.top;
    return end === 'top'
      ? bottom <= first && line.top <= PAGE_EDGE.margin.value
      : line.top >= last && bottom >= height - PAGE_EDGE.margin.value;
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
  if (printed.length < PAGE_EDGE.pages.value) return edges;
  for (const end of ['top', 'bottom'] as const) {
    const lines = printed.map((page) => edgeLines(page, end, heightOf(page)));
    if (lines.filter((own) => own.length > 0).length < PAGE_EDGE.share.value * printed.length) continue;
    for (const { origin } of lines.flat()) edges.add(origin);
  }
  return edges;
}
