import type { Form, FormNode } from '../../../forms/types.ts';
import { readBoxes } from './boxes.ts';
import { takeInlineValues } from './inline-values.ts';
import { isWordless } from './blank.ts';
import { placeChoices, takeInlineChoices } from './choices.ts';
import { groupTexts, type TokenGroup } from './groups.ts';
import { listItems, type Item, type PageItems } from './items.ts';
import type { LabelOccurrence, LabelKeys } from './labels.ts';
import type { LayerPage } from './pages.ts';
import { placeLabels, type FormProgress, type LabelPosition } from './form-positions.ts';
import { placeTexts, type Knowledge } from './texts.ts';
import { vocabularyOf } from './scan.ts';
import { tokenize } from './tokens.ts';
import { withoutSplitItem } from './split-item.ts';
import { LAYER_ORDER } from '../../../match/thresholds.ts';

/** A page whose labels are known. */
export interface LabelledPage {
  page: LayerPage;
  found: LabelOccurrence[];
  stops: LabelPosition[];
  /** Section names of the contents list (項目一覧): they open no section. */
  entries: LabelOccurrence[];
}

/** Finds the labels of each page and the places they name, page by page in the form's order. */
export function labelPages(pages: readonly LayerPage[], form: Form, keys: LabelKeys): LabelledPage[] {
  const read: ReturnType<typeof labelPage>[] = [];
  for (const page of pages) {
    const last = read.at(-1);
    const own = labelPage(page, form, keys, progressAfter(read));
    if (last && own.cost >= LAYER_ORDER.split.value && last.page.entries.length === 0) {
      const whole = labelPage({ lines: [...last.page.page.lines, ...page.lines] }, form, keys, last.before);
      if (whole.cost < last.cost + own.cost) read.pop();
      read.push(whole.cost < last.cost + own.cost ? whole : own);
    } else read.push(own);
  }
  return read.map(({ page }) => page);
}

function progressAfter(read: readonly { page: LabelledPage }[]): FormProgress {
  const last = read.findLast(({ page }) => page.stops.length > 0)?.page.stops.at(-1)?.formPosition;
  return last ? { node: last.node, block: last.block } : { node: null, block: null };
}

function labelPage(
  page: LayerPage,
  form: Form,
  keys: LabelKeys,
  before: FormProgress,
): { page: LabelledPage; cost: number; before: FormProgress } {
  const all = keys.find(page.lines);
  const contents = all.some(({ kind }) => kind === 'contents');
  const entries = contents ? all.filter(({ nodes }) => nodes.some(({ parent }) => parent === null)) : [];
  const labels = all.filter((found) => found.kind === 'label' && !entries.includes(found));
  const { stops, unplaced, cost } = placeLabels(form, labels, before);
  // A label that no place of the page has is running text, unless it stands apart.
  const words = new Set(unplaced.filter((label) => label.loose || !isIsolated(label, page)));
  return { page: { page, found: all.filter((found) => !words.has(found)), stops, entries }, cost, before };
}

/** Whether nothing but the label, and words on its last line, stands in its block. */
function isIsolated({ stretches }: LabelOccurrence, { lines }: LayerPage): boolean {
  const [first] = stretches;
  const block = lines[first?.line ?? 0]?.block;
  const own = lines.filter((line) => line.block === block);
  return first?.from === 0 && own.length === stretches.length && own[0] === lines[first.line];
}

/** A page whose words stand in its items, as far as that is certain. */
export interface ResolvedPage {
  items: PageItems;
  /** Texts without a certain item. */
  left: TokenGroup[];
  entries: LabelOccurrence[];
}

/** Puts what stands on a page into its items. `form`: all nodes; `torn`: the text of the page before that breaks off. */
export function resolvePage(
  { page, found, stops, entries }: LabelledPage,
  form: readonly FormNode[],
  knowledge: Knowledge,
  split: Item | null,
): ResolvedPage {
  const stopped = stops.map(({ formPosition }) => formPosition.node);
  const nodes = stopped.flatMap((node) => [node, ...node.children.filter(({ onHeading }) => onHeading)]);
  const items = listItems(stops, tokenize(page.lines, found, vocabularyOf(nodes, form)));
  readBoxes(items);
  takeInlineValues(items);
  takeInlineChoices(items);
  placeChoices(items, () => false);
  const left = placeTexts(items, withoutSplitItem(items, groupTexts(items), split), knowledge);
  if (left.length === 0) placeChoices(items, (item) => isWordless(items.items, item));
  return { items, left, entries };
}
