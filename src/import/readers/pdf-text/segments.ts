import type { Item, PageItems } from './items.ts';
import type { Token } from './token.ts';
import { hasOwnRow } from './widths.ts';
import { LAYER_READING, ORDER_POINTS } from '../../../match/thresholds.ts';
import { valuesOf } from '../../../match/thresholds/threshold.ts';

/** A run of labels of the text layer and what stands behind it, up to the next label. */
export interface Segment {
  labels: Token[];
  /** The labels stand in the form's order, as a column that was read from top to bottom. */
  ordered: boolean;
  tokens: Set<Token>;
  /** So do nearly all labels of the page. */
  pageOrdered: boolean;
}

/** Divides a page into runs of labels with what follows each; what stands before the first label belongs to none. */
export function segmentsOf({ tokens, items }: PageItems): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | null = null;
  for (const token of tokens) {
    if (token.kind === 'print' || token.kind === 'caption') continue;
    if (token.kind === 'label') {
      if (!open || open.tokens.size > 0)
        segments.push((open = { labels: [], ordered: true, tokens: new Set(), pageOrdered: false }));
      open.labels.push(token);
    } else if (!token.inline) open?.tokens.add(token);
  }
  const rank = new Map(items.map(({ label }, at) => [label, at]));
  for (const segment of segments) {
    const ranks = segment.labels.map((label) => rank.get(label) ?? -1);
    segment.ordered = ranks.every((place, at) => place >= 0 && (at === 0 || place > (ranks[at - 1] ?? -1)));
  }
  const all = segments.flatMap(({ labels }) => labels.map((label) => rank.get(label) ?? -1));
  const pageOrdered = longestRise(all) >= LAYER_READING.ordered.value * all.length;
  for (const segment of segments) segment.pageOrdered = pageOrdered;
  return segments;
}

/** Length of the longest rising subsequence. */
function longestRise(numbers: readonly number[]): number {
  const tails: number[] = [];
  for (const number of numbers) {
    const at = tails.findIndex((tail) => tail >= number);
    tails[at < 0 ? tails.length : at] = number;
  }
  return tails.length;
}

const POINTS = valuesOf(ORDER_POINTS);

/**
 * How well a candidate fits an item by the order of the text layer: where as many values stand behind a run of ordered labels as
 * its items ask for, they belong to them in this order; where fewer do, they at least do not change places.
 */
export function orderPoints(
  segments: readonly Segment[],
  candidates: readonly Token[],
  candidate: Token,
  open: readonly Item[],
  item: Item,
): number {
  const segment = segments.find(({ tokens }) => tokens.has(candidate));
  // A label alone is weighed by what stands right below it.
  if (!segment?.ordered || segment.labels.length < 2) return 0;
  const items = open.filter(({ label }) => label !== null && segment.labels.includes(label));
  const values = candidates.filter((other) => segment.tokens.has(other));
  // Values in rows of their own stand in another column than those beside their labels.
  const mixed = new Set(items.map(({ node }) => hasOwnRow(node))).size > 1;
  const rank = items.indexOf(item);
  if (rank < 0 || mixed) return 0;
  const at = values.indexOf(candidate);
  if (items.length === values.length) {
    if (at !== rank) return POINTS.outOfOrder;
    return segment.pageOrdered ? POINTS.inOrder : POINTS.inOrderHere;
  }
  return items.length > values.length && (rank < at || items.length - rank < values.length - at)
    ? POINTS.outOfOrder
    : 0;
}
