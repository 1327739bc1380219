import { pathOf, walk } from '../../../forms/keys.ts';
import type { Form } from '../../../forms/types.ts';
import type { SourceBlock } from '../../types.ts';
import { bodyParts } from './body.ts';
import { unreadHistory } from './changes.ts';
import { placeCounts } from './counts.ts';
import { cutAtHeadings, isUnpaged } from './cut-at-headings.ts';
import { splitHistory } from './history-start.ts';
import type { LabelKeys } from './labels.ts';
import type { Item } from './items.ts';
import { labelPages, resolvePage, type ResolvedPage } from './page.ts';
import type { LayerPage } from './pages.ts';
import { keepProved, printedLabels, withdraw } from './prove.ts';

/**
 * Reads a layer whose order is not understood: only what its place proves stands in an item, whatever else it may be; the rest is left
 * for a person, the history as a whole.
 */
export function readIncoherent(pages: readonly LayerPage[], form: Form, keys: LabelKeys): SourceBlock[] {
  const cut = pages.flatMap((page) => cutAtHeadings(page, keys));
  const { body, history } = splitHistory(cut, keys);
  const nodes = Array.from(walk(form));
  const labels = printedLabels(nodes);
  const nothing = { widths: { row: null, column: null }, echoes: new Map<string, ReadonlySet<string>>() };
  const proved = labelPages(body, form, keys).map((page) =>
    keepProved(resolvePage(page, nodes, nothing, null), labels),
  );
  // Without pages nothing but its heading tells of which file a section is, and a heading may be lost.
  if (pages.some(isUnpaged) && hasSeveralFiles(proved))
    for (const { items } of proved) withdraw(items, items.items.filter(isOfFile));
  for (const { items } of proved) placeCounts(items, items.items);
  return [...bodyParts(proved, form, false), ...unreadHistory(history, keys)];
}

const isOfFile = ({ node }: Item): boolean => pathOf(node).some(({ repeat }) => repeat === 'file');

/** Whether the name of a file, the first item of a section that repeats for each, stands more often than the sections have it. */
function hasSeveralFiles(pages: readonly ResolvedPage[]): boolean {
  const firsts = pages
    .flatMap(({ items }) => items.items.map(({ node }) => node))
    .filter((node) => node.parent?.repeat === 'file' && node.parent.children[0] === node);
  return new Set(firsts).size < firsts.length;
}
