import type { Form } from '../../../forms/types.ts';
import { readBoxes } from './boxes.ts';
import { isWordless, placeChoices, takeAttachedChoices } from './choices.ts';
import { listItems, type PageItems } from './items.ts';
import type { Found, LabelKeys } from './labels.ts';
import type { Page } from './pages.ts';
import { placeLabels, type Progress, type Stop } from './stations.ts';
import { groupTexts, placeTexts, takeAttached, type Group, type Knowledge } from './texts.ts';
import { tokenize, vocabularyOf } from './tokens.ts';

/** A page whose labels are known. */
export interface LabelledPage {
  page: Page;
  found: Found[];
  stops: Stop[];
  /** Section names of the contents list (項目一覧): they open no section. */
  entries: Found[];
}

/** Finds the labels of each page and the places they name, page by page in the form's order. */
export function labelPages(pages: readonly Page[], form: Form, keys: LabelKeys): LabelledPage[] {
  let progress: Progress = { node: null, block: null };
  return pages.map((page): LabelledPage => {
    const all = keys.find(page.lines);
    const contents = all.some(({ kind }) => kind === 'contents');
    const entries = contents ? all.filter(({ nodes }) => nodes.some(({ parent }) => parent === null)) : [];
    const labels = all.filter((found) => found.kind === 'label' && !entries.includes(found));
    const { stops, unplaced } = placeLabels(form, labels, progress);
    const last = stops.at(-1)?.station;
    if (last) progress = { node: last.node, block: last.block };
    const words = new Set(unplaced);
    return { page, found: all.filter((found) => !words.has(found)), stops, entries };
  });
}

/** A page whose words stand in its items, as far as that is certain. */
export interface ResolvedPage {
  items: PageItems;
  /** Texts without a certain item. */
  left: Group[];
  entries: Found[];
}

/** Puts what stands on a page into its items. */
export function resolvePage({ page, found, stops, entries }: LabelledPage, knowledge: Knowledge): ResolvedPage {
  const nodes = stops.flatMap(({ station: { node } }) => [node, ...node.children.filter(({ onHeading }) => onHeading)]);
  const items = listItems(stops, tokenize(page.lines, found, vocabularyOf(nodes)));
  readBoxes(items);
  takeAttached(items);
  takeAttachedChoices(items);
  placeChoices(items, () => false);
  const left = placeTexts(items, groupTexts(items), knowledge);
  if (left.length === 0) placeChoices(items, (item) => isWordless(items.items, item));
  return { items, left, entries };
}
