import { pathOf } from '../../../forms/keys.ts';
import type { Form, FormNode } from '../../../forms/types.ts';
import type { LabelOccurrence } from './labels.ts';
import { LAYER_ORDER } from '../../../match/thresholds.ts';
import { valuesOf } from '../../../match/thresholds/threshold.ts';

/** A place of the form that a page may print, in printed order. */
interface FormPosition {
  node: FormNode;
  /** Printed number of the block the node is, or stands in; null outside blocks. */
  block: number | null;
  /** Printed even when nothing of the page shows it: no sign that something is missing. */
  silent: boolean;
}

/** A label of a page with the place it names. */
export interface LabelPosition {
  formPosition: FormPosition;
  found: LabelOccurrence;
}

/** How far the pages read so far have come. */
export interface FormProgress {
  node: FormNode | null;
  block: number | null;
}

const COSTS = valuesOf(LAYER_ORDER);

/** No page prints more places than this; of a layer without pages only so many at either end are tried. */
const MOST_PLACES = 200;
const FEW = 8;

/** Places of a form in printed order, blocks with their numbers on this page and what is left of the block that runs on. */
function listFormPositions(form: Form, labels: readonly LabelOccurrence[], progress: FormProgress): FormPosition[] {
  const formPositions: FormPosition[] = [];
  const visit = (node: FormNode, block: number | null, silent: boolean): void => {
    if (node.onHeading) return;
    if (node.repeat === 'block' && block === null) {
      const printed = labels.filter(({ nodes }) => nodes.includes(node)).map(({ number }) => number ?? 0);
      const running = progress.node && pathOf(progress.node).includes(node) ? progress.block : null;
      const numbers = new Set(running === null ? printed : [running, ...printed]);
      for (const number of Array.from(numbers).sort((a, b) => a - b)) visit(node, number, !printed.includes(number));
      return;
    }
    formPositions.push({ node, block, silent: silent || node.special === 'cover' });
    for (const child of node.children) visit(child, block, silent);
  };
  for (const section of form.sections) visit(section, null, false);
  const here = formPositions.findIndex(({ node, block }) => node === progress.node && block === progress.block);
  // Of the block that runs on, the page before has printed all up to its last label.
  return formPositions.filter(({ silent, node }, at) => !silent || node.special === 'cover' || at >= here);
}

/** Stations that a label may name: those of its nodes, and of its block number. */
const names = (found: LabelOccurrence, formPosition: FormPosition): boolean =>
  found.nodes.includes(formPosition.node) &&
  (formPosition.node.repeat !== 'block' || found.number === formPosition.block);

interface LabelGroup {
  labels: LabelOccurrence[];
  indices: number[];
  /** Of these, the ones whose heading stands on the page. */
  headed: Set<number>;
}

/**
 * Finds which places the labels of a page name. A page prints a stretch of the form's order without leaving out much, so of all
 * stretches the one is taken whose labels are those of the page; labels that many places share get the places of the stretch.
 * `cost` tells, in labels, what the page lacks and what is too much.
 */
export function placeLabels(
  form: Form,
  labels: readonly LabelOccurrence[],
  progress: FormProgress,
): { stops: LabelPosition[]; unplaced: LabelOccurrence[]; cost: number } {
  const formPositions = listFormPositions(form, labels, progress);
  const groups = groupLabels(labels, formPositions);
  const here = formPositions.findIndex(({ node, block }) => node === progress.node && block === progress.block);
  const positions = Array.from(new Set(groups.flatMap((group) => group.indices))).sort((a, b) => a - b);
  let best: { cost: number; from: number; to: number } | null = null;
  // A text layer without page breaks is one page with all places: then the stretch can only be nearly all of them.
  const whole = positions.length > MOST_PLACES;
  for (const from of whole ? positions.slice(0, FEW) : positions) {
    const approach = approachCost(formPositions, from, here, labels);
    for (const to of whole ? positions.slice(-FEW) : positions) {
      if (to < from) continue;
      const cost = approach + stretchCost(formPositions, groups, from, to);
      if (best === null || cost < best.cost) best = { cost, from, to };
    }
  }
  const stops: LabelPosition[] = [];
  const placed = new Set<LabelOccurrence>();
  for (const group of best ? groups : []) {
    const places = choosePositions(formPositions, group, best?.from ?? 0, best?.to ?? 0);
    for (const [index, found] of group.labels.slice(0, places.length).entries()) {
      const formPosition = formPositions[places[index] ?? -1];
      if (!formPosition) continue;
      stops.push({ formPosition, found });
      placed.add(found);
    }
  }
  stops.sort((a, b) => formPositions.indexOf(a.formPosition) - formPositions.indexOf(b.formPosition));
  return { stops, unplaced: labels.filter((found) => !placed.has(found)), cost: best?.cost ?? 0 };
}

/** Labels of the same words belong to the same places; those that head a block of lines come first. */
function groupLabels(labels: readonly LabelOccurrence[], formPositions: readonly FormPosition[]): LabelGroup[] {
  const named = (node: FormNode | null): boolean => labels.some(({ nodes }) => node !== null && nodes.includes(node));
  const indicesOf = (found: LabelOccurrence): number[] =>
    formPositions.flatMap((formPosition, index) => (names(found, formPosition) ? [index] : []));
  const groups = Map.groupBy(labels, (found) => indicesOf(found).join(','));
  return Array.from(groups.values(), (own): LabelGroup => {
    const indices = indicesOf(own[0] as LabelOccurrence);
    const headed = indices.filter((index) => named(formPositions[index]?.node.parent ?? null));
    return { labels: own, indices, headed: new Set(headed) };
  });
}

/**
 * Places of a stretch for the labels of a group: where it has more places than labels, those of blocks that a heading on the page
 * opens, then those whose own heading stands on the page, then the first.
 */
function choosePositions(
  formPositions: readonly FormPosition[],
  { labels, indices: all, headed }: LabelGroup,
  from: number,
  to: number,
): number[] {
  const free = all.filter((at) => at >= from && at <= to);
  if (free.length <= labels.length) return free;
  const rank = (at: number): number => (formPositions[at]?.silent ? 2 : 0) + (headed.has(at) ? 0 : 1);
  const ranked = free.toSorted((a, b) => rank(a) - rank(b) || a - b);
  return ranked.slice(0, labels.length).sort((a, b) => a - b);
}

function approachCost(
  formPositions: readonly FormPosition[],
  from: number,
  here: number,
  labels: readonly LabelOccurrence[],
): number {
  if (from >= here) return (from - here) * COSTS.far;
  const formPosition = formPositions[from];
  const printed = formPosition?.node.repeat === 'file' && labels.some(({ nodes }) => nodes.includes(formPosition.node));
  return printed ? COSTS.newFile : COSTS.back;
}

function stretchCost(
  formPositions: readonly FormPosition[],
  groups: readonly LabelGroup[],
  from: number,
  to: number,
): number {
  let cost = 0;
  const reached = new Set<number>();
  for (const group of groups) {
    const places = choosePositions(formPositions, group, from, to);
    for (const at of places) {
      reached.add(at);
      if (formPositions[at]?.silent && formPositions[at].node.special === null) cost += COSTS.running;
    }
    for (const found of group.labels.slice(places.length)) cost += found.loose ? COSTS.loose : COSTS.unplaced;
  }
  let passed = 0;
  for (let at = from; at <= to; at += 1) {
    if (reached.has(at)) {
      cost += Math.min(passed * COSTS.passed, COSTS.gap);
      passed = 0;
    } else if (!formPositions[at]?.silent) passed += 1;
  }
  return cost;
}
