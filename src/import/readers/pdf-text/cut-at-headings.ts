import type { FormNode } from '../../../forms/types.ts';
import type { LabelKeys } from './labels.ts';
import type { LayerPage } from './pages.ts';
import { LAYER_READING } from '../../../match/thresholds.ts';

/** Whether a page has more lines than a page can. */
export const isUnpaged = ({ lines }: LayerPage): boolean => lines.length > LAYER_READING.page.value;

/** Rows in which a page of the form may begin: headings of sections and sub-sections, but not those that a list of contents names. */
function* headingRows(page: LayerPage, keys: LabelKeys): Generator<number> {
  let listed: Set<FormNode> | null = null;
  for (const { kind, nodes, stretches, loose } of keys.find(page.lines)) {
    if (kind === 'contents') listed = new Set();
    const [node] = nodes;
    if (kind !== 'label' || !node) continue;
    // The list ends with the first label that it has named, or that is none of a section.
    if (node.parent === null && listed !== null && !listed.has(node)) {
      listed.add(node);
      continue;
    }
    const isHeading = nodes.some(({ parent }) => parent === null || parent.parent === null);
    if (isHeading && (!loose || listed !== null)) yield stretches[0]?.line ?? 0;
    listed = null;
  }
}

/** Divides a text that has lost its page breaks at the headings of its sections and sub-sections; any other page stays whole. */
export function cutAtHeadings(page: LayerPage, keys: LabelKeys): LayerPage[] {
  if (!isUnpaged(page)) return [page];
  const cuts = [0, ...headingRows(page, keys), page.lines.length];
  return cuts.flatMap((from, at) => {
    const lines = page.lines.slice(from, cuts[at + 1]);
    return lines.length > 0 ? [{ lines }] : [];
  });
}
