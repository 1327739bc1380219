import { isDash } from '../../../assessment/dash.ts';
import { walk } from '../../../forms/keys.ts';
import type { Form, FormNode } from '../../../forms/types.ts';
import { fold, foldLabel } from '../../../text/fold.ts';
import type { Part } from '../../types.ts';
import { bodyParts } from './body.ts';
import { isCoherent } from './coherence.ts';
import { isHeadOfColumns } from './change-cells.ts';
import { changeParts, unreadHistory } from './changes.ts';
import { placeCounts } from './counts.ts';
import { isText, linesOf, type Item } from './items.ts';
import { LabelKeys } from './labels.ts';
import { labelPages, resolvePage, type LabelledPage, type ResolvedPage } from './page.ts';
import { keepProved, repeatedLabels } from './prove.ts';
import { splitPages, type Page } from './pages.ts';
import { textOf } from './parts.ts';
import type { Knowledge } from './texts.ts';
import { takeRunning } from './running.ts';
import { tornItem } from './torn.ts';
import { measureWidths } from './widths.ts';

/** Reads a text layer of a document of the form: its items in the form's order, then the history of its changes. */
export function readDocument(text: string, form: Form): Part[] {
  const keys = new LabelKeys(form);
  const { pages, parts: running } = takeRunning(splitPages(text), form);
  const history = pages.findIndex((page) => opensHistory(page, keys));
  const body = labelPages(history < 0 ? pages : pages.slice(0, history), form, keys);
  const resolved = resolveCertain(body, form);
  if (!isCoherent(resolved)) return [...readIncoherent(pages, form, keys), ...running];
  const parts = bodyParts(resolved, form);
  if (history < 0) return [...parts, ...running];
  const items = resolved.flatMap((page) => page.items.items).filter(isText);
  const current = items.map(({ node, block, values }) => ({ node, block, text: textOf(values) }));
  return [...parts, ...changeParts(pages.slice(history), keys, current), ...running];
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
    resolved.push(resolvePage(page, nodes, knowledge, last ? tornItem(last.items) : null));
  }
  return resolved;
}

/**
 * Reads a layer whose order is not understood: only what its place proves stands in an item, whatever else it may be; the rest is left
 * for a person.
 */
function readIncoherent(pages: readonly Page[], form: Form, keys: LabelKeys): Part[] {
  const { body, history } = splitHistory(pages, keys);
  const repeated = repeatedLabels(Array.from(walk(form)));
  const resolved = labelPages(body, form, keys)
    .map((page) =>
      resolvePage(page, Array.from(walk(form)), { widths: { row: null, column: null }, echoes: new Map() }, null),
    )
    .map((page) => keepProved(page, repeated));
  for (const { items } of resolved) placeCounts(items, items.items);
  return [...bodyParts(resolved, form, false), ...unreadHistory(history, keys)];
}

/** Divides the pages where the history begins, also in the middle of a page. */
function splitHistory(pages: readonly Page[], keys: LabelKeys): { body: Page[]; history: Page[] } {
  const at = pages.findIndex((page) => opensHistory(page, keys) || printsHeads(page));
  const page = pages[at];
  if (!page) return { body: [...pages], history: [] };
  const rows = keys
    .find(page.lines)
    .filter(({ nodes }) => nodes.some(isHistory))
    .flatMap(({ stretches }) => stretches.map(({ line }) => line));
  const heads = page.lines.flatMap((line, row) => (isHeadOfColumns(line.text) ? [row] : []));
  const row = Math.min(...rows, ...heads);
  const before = page.lines.slice(0, row);
  return {
    body: [...pages.slice(0, at), ...(before.length > 0 ? [{ lines: before }] : [])],
    history: [{ lines: page.lines.slice(row) }, ...pages.slice(at + 1)],
  };
}

/** So many heads of columns of the history stand on one page by no chance. */
const LEAST_HEADS = 3;

function printsHeads({ lines }: Page): boolean {
  return lines.filter(({ text }) => isHeadOfColumns(text)).length >= LEAST_HEADS;
}

const isHistory = ({ special }: FormNode): boolean => special === 'changes';

function opensHistory({ lines }: Page, keys: LabelKeys): boolean {
  const found = keys.find(lines);
  return !found.some(({ kind }) => kind === 'contents') && found.some(({ nodes }) => nodes.some(isHistory));
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
