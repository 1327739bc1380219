import { foldLabel } from '../../../text/fold.ts';
import { groupOf, isText, linesOf, type Item, type PageItems } from './items.ts';

/** What a choice says that has no details. */
const NEGATIVE = /(?:ない|なし)$/u;

/** Whether the group of an item is printed blank: it asks for a choice, and no option that stands on the page answers it. */
export function inBlankGroup({ tokens, items, taken }: PageItems, item: Item): boolean {
  const group = groupOf(item);
  if (group === null) return false;
  const choices = items.filter((other) => other.node.type === 'choice' && groupOf(other) === group);
  if (choices.length === 0 || choices.some(({ values }) => values.length > 0)) return false;
  const left = tokens.filter((token) => token.kind === 'value' && !taken.has(token)).map(({ key }) => key);
  return !choices.some(({ node }) => node.options.some((option) => left.includes(foldLabel(option))));
}

/** Whether an item asks for the details of a choice that says there are none (再委託しない, 発生なし). */
export function followsNegative(items: readonly Item[], item: Item): boolean {
  const { node } = item;
  const at = items.indexOf(item);
  for (let back = at - 1; back >= 0; back -= 1) {
    const before = items[back];
    if (!before || before.block !== item.block) return false;
    const asks =
      before.node === node.parent ||
      (before.node.parent === node.parent &&
        (back === at - 1 || (node.caption !== null && before.node.caption === node.caption)));
    if (before.node.type === 'choice' && asks) return NEGATIVE.test(foldLabel(linesOf(before.values).join('')));
    if (before.node.parent !== node.parent && before.node !== node.parent) return false;
  }
  return false;
}

/** Whether the group of an item asks for words and none stand in it. */
export function isWordless(items: readonly Item[], item: Item): boolean {
  const group = groupOf(item);
  if (group === null) return false;
  const texts = items.filter((other) => isText(other) && groupOf(other) === group);
  return texts.length > 0 && texts.every(({ values }) => values.length === 0);
}
