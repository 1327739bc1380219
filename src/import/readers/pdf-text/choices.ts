import { foldLabel } from '../../../text/fold.ts';
import { assignCertain } from '../../../match/assignment.ts';
import { isOpenChoice, tokenBefore, type Item, type PageItems } from './items.ts';
import { segmentsOf } from './segments.ts';
import type { Token } from './token.ts';
import { ORDER_POINTS } from '../../../match/thresholds.ts';
import { valuesOf } from '../../../match/thresholds/threshold.ts';

const POINTS = valuesOf(ORDER_POINTS);

const canHold = ({ node }: Item, value: Token): boolean =>
  node.options.some((option) => foldLabel(option) === value.key);

/** Gives options that stand on the line of a label, or below it in its block, to its item. */
export function takeInlineChoices({ tokens, items, taken }: PageItems): void {
  for (const token of tokens) {
    if (token.kind !== 'value' || token.under === null || taken.has(token)) continue;
    const item = items.find(({ label }) => label?.found === token.under);
    if (!item || !isOpenChoice(item) || (!canHold(item, token) && !token.inline)) continue;
    item.values.push(token);
    taken.add(token);
  }
}

/**
 * Gives options that stand apart to the items whose list has them. `blank`: the groups of items that are printed without words;
 * where fewer values than items stand on the page, theirs are not among them. The order of values says nothing: short words, each
 * in a box of its own, change places among the lists of options.
 */
export function placeChoices({ tokens, items, taken }: PageItems, blank: (item: Item) => boolean): void {
  const values = tokens.filter((token) => token.kind === 'value' && !taken.has(token));
  const open = items.filter(isOpenChoice);
  const segments = segmentsOf({ tokens, items, taken });
  const alone = (item: Item, value: Token): boolean => {
    const run: (Token | null)[] =
      segments.find(({ labels }) => labels.some((label) => label === item.label))?.labels ?? [];
    return open.filter((other) => run.includes(other.label) && canHold(other, value)).length === 1;
  };
  const scores = values.map((value) =>
    open.map((item) => {
      // An option of another list is the value of an item of another page.
      if (!canHold(item, value)) return -Infinity;
      const below = tokenBefore(tokens, value) === item.label && alone(item, value);
      return (below ? POINTS.choiceBelow : 0) + (blank(item) ? POINTS.choiceBlankGroup : 0);
    }),
  );
  const keys = values.map(({ key }) => key);
  const columns = assignCertain(scores, keys);
  for (const [at, value] of values.entries()) {
    const item = open[columns[at] ?? -1];
    if (!item) continue;
    item.values.push(value);
    taken.add(value);
  }
}
