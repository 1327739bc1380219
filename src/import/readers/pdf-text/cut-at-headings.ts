import type { LabelKeys } from './labels.ts';
import type { Page } from './pages.ts';

/** No page of a form prints more lines; a longer one has lost its page breaks. */
export const MOST_LINES = 240;

/** Whether a page has more lines than a page can. */
export const isUnpaged = ({ lines }: Page): boolean => lines.length > MOST_LINES;

/**
 * Divides a text that has lost its page breaks at the headings of its sections and sub-sections, but not within a list of contents; any
 * other page stays whole.
 */
export function cutAtHeadings(page: Page, keys: LabelKeys): Page[] {
  if (!isUnpaged(page)) return [page];
  const found = keys.find(page.lines).filter(({ kind }) => kind === 'label');
  const isSection = (at: number): boolean => found[at]?.nodes.some(({ parent }) => parent === null) ?? false;
  const rows = found.flatMap(({ nodes, stretches, loose }, at) => {
    const isHeading = !loose && nodes.some(({ parent }) => parent === null || parent.parent === null);
    // A contents list names one section after the other.
    const isListed = isSection(at) && (isSection(at + 1) || isSection(at - 1));
    return isHeading && !isListed ? [stretches[0]?.line ?? 0] : [];
  });
  const cuts = [0, ...rows, page.lines.length];
  return cuts.flatMap((from, at) => {
    const lines = page.lines.slice(from, cuts[at + 1]);
    return lines.length > 0 ? [{ lines }] : [];
  });
}
