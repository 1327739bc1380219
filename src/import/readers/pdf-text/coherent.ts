import { isDash } from '../../../text/dash.ts';
import { walk } from '../../../forms/keys.ts';
import type { Form } from '../../../forms/types.ts';
import { fold, foldLabel } from '../../../text/fold.ts';
import type { SourceBlock } from '../../types.ts';
import { bodyParts } from './body.ts';
import { isCoherent } from './coherence.ts';
import { changeParts } from './changes.ts';
import { placeCounts } from './counts.ts';
import { opensHistory } from './history-start.ts';
import { isText, linesOf, type Item } from './items.ts';
import type { LabelKeys } from './labels.ts';
import { labelPages, resolvePage, type LabelledPage, type ResolvedPage } from './page.ts';
import type { LayerPage } from './pages.ts';
import { textOf } from './parts.ts';
import type { Knowledge } from './texts.ts';
import { splitItem } from './split-item.ts';
import { measureWidths } from './widths.ts';

/**
 * Reads a layer whose blocks are the cells of the form, in whatever order: values find their items by what they are, by their labels
 * and by the rest of the document. `parts` also where `isCoherent` is false, which shows that this is no such layer.
 */
export function readCoherent(
  pages: readonly LayerPage[],
  form: Form,
  keys: LabelKeys,
): { parts: SourceBlock[]; isCoherent: boolean } {
  const history = pages.findIndex((page) => opensHistory(page, keys));
  const body = labelPages(history < 0 ? pages : pages.slice(0, history), form, keys);
  const resolved = resolveCertain(body, form);
  const understood = isCoherent(resolved);
  const parts = bodyParts(resolved, form);
  if (history < 0) return { parts, isCoherent: understood };
  const items = resolved.flatMap((page) => page.items.items).filter(isText);
  const current = items.map(({ node, block, values }) => ({ node, block, text: textOf(values) }));
  return { parts: [...parts, ...changeParts(pages.slice(history), keys, current)], isCoherent: understood };
}

/** Pages with their words in their items, as far as that is certain. */
function resolveCertain(body: readonly LabelledPage[], form: Form): ResolvedPage[] {
  // Values that are certain by themselves tell about the cells and the names of the document; with that it is read again.
  const first = resolveAll(body, form, { widths: { row: null, column: null }, echoes: new Map() });
  const resolved = resolveAll(body, form, learn(first.flatMap(({ items }) => items.items)));
  for (const pagesOfSection of sectionsOf(resolved)) {
    const section = pagesOfSection.flatMap(({ items }) => items.items);
    for (const { items } of pagesOfSection) placeCounts(items, section);
  }
  return resolved;
}

function resolveAll(pages: readonly LabelledPage[], form: Form, knowledge: Knowledge): ResolvedPage[] {
  const nodes = Array.from(walk(form));
  const resolved: ResolvedPage[] = [];
  for (const page of pages) {
    const last = resolved.at(-1);
    resolved.push(resolvePage(page, nodes, knowledge, last ? splitItem(last.items) : null));
  }
  return resolved;
}

/** What the certain values tell about the whole document. */
function learn(items: readonly Item[]): Knowledge {
  const filled = items.filter((item) => isText(item) && item.values.length > 0);
  const echoes = new Map<string, Set<string>>();
  for (const { node, values } of filled) {
    const words = linesOf(values).join('');
    if (isDash(words.trim())) continue;
    const label = foldLabel(node.label);
    echoes.set(label, (echoes.get(label) ?? new Set<string>()).add(fold(words)));
  }
  return { widths: measureWidths(filled.map(({ node, values }) => ({ node, lines: linesOf(values) }))), echoes };
}

/** Runs of pages that begin where a section does. */
function sectionsOf(pages: readonly ResolvedPage[]): ResolvedPage[][] {
  const sections: ResolvedPage[][] = [[]];
  for (const page of pages) {
    if (page.items.items.some(({ node }) => node.parent === null)) sections.push([]);
    sections.at(-1)?.push(page);
  }
  return sections;
}
