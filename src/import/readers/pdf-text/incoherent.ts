import { walk } from '../../../forms/keys.ts';
import type { Form } from '../../../forms/types.ts';
import type { Part } from '../../types.ts';
import { bodyParts } from './body.ts';
import { unreadHistory } from './changes.ts';
import { placeCounts } from './counts.ts';
import { cutAtHeadings } from './cut-at-headings.ts';
import { splitHistory } from './history-start.ts';
import type { LabelKeys } from './labels.ts';
import { labelPages, resolvePage } from './page.ts';
import type { Page } from './pages.ts';
import { keepProved, repeatedLabels } from './prove.ts';

/**
 * Reads a layer whose order is not understood: only what its place proves stands in an item, whatever else it may be; the rest is left
 * for a person, the history as a whole.
 */
export function readIncoherent(pages: readonly Page[], form: Form, keys: LabelKeys): Part[] {
  const cut = pages.flatMap((page) => cutAtHeadings(page, keys));
  const { body, history } = splitHistory(cut, keys);
  const nodes = Array.from(walk(form));
  const repeated = repeatedLabels(nodes);
  const nothing = { widths: { row: null, column: null }, echoes: new Map<string, ReadonlySet<string>>() };
  const proved = labelPages(body, form, keys).map((page) =>
    keepProved(resolvePage(page, nodes, nothing, null), repeated),
  );
  for (const { items } of proved) placeCounts(items, items.items);
  return [...bodyParts(proved, form, false), ...unreadHistory(history, keys)];
}
