import type { TokenGroup } from './groups.ts';
import { isText, linesOf, type Item, type PageItems } from './items.ts';
import { goesOnBelow } from './join-lines.ts';
import { LEAST_WIDTH } from './widths.ts';

/** The last item of a page where its text breaks off in the middle of a sentence, at the width of its cell; else null. */
export function splitItem({ items }: PageItems): Item | null {
  const last = items.at(-1);
  return last && isText(last) && goesOnBelow(linesOf(last.values), LEAST_WIDTH) ? last : null;
}

/** Takes the words above all labels of a page to the text of the page before that breaks off; the other groups are left. */
export function withoutSplitItem({ tokens, taken }: PageItems, groups: TokenGroup[], split: Item | null): TokenGroup[] {
  const [group, ...others] = groups;
  const [first] = group?.tokens ?? [];
  const label = tokens.findIndex(({ kind }) => kind === 'label');
  if (!split || !group || first?.kind !== 'text' || label < 0 || tokens.indexOf(first) > label) return groups;
  split.values.push(...group.tokens);
  for (const token of group.tokens) taken.add(token);
  return others;
}
