import { foldLabel } from '../../../text/fold.ts';
import type { FormNode } from '../../../forms/types.ts';
import type { Box, Item, PageItems } from './items.ts';
import type { Token } from './tokens.ts';

/** A （ ）件 of the page, and the kind of block that it counts. */
interface Counter {
  item: Item;
  box: Box | null;
  counts: FormNode | null;
}

/** The blocks a count stands for: those of its sub-section whose name begins like the box (提供を行っている, 提供先), or the only ones. */
function countedBlocks({ node }: Item, box: Box | null): FormNode | null {
  const blocks = (node.parent?.children ?? []).filter(({ repeat }) => repeat === 'block');
  if (box === null) return blocks.length === 1 ? (blocks[0] ?? null) : null;
  return blocks.find(({ label }) => foldLabel(box.option.label).startsWith(foldLabel(label).slice(0, 2))) ?? null;
}

/** Puts the numbers before 件 where they belong: on the line of their box or label, else where only one count can be meant. */
export function placeCounts(page: PageItems): void {
  const { tokens, items, taken } = page;
  const counters: Counter[] = items.flatMap((item): Counter[] => {
    if (item.node.takesCount) return [{ item, box: null, counts: countedBlocks(item, null) }];
    return item.boxes.filter(({ option }) => option.takesCount).map((box) => ({ item, box, counts: countedBlocks(item, box) }));
  });
  const put = (counter: Counter, number: Token): void => {
    if (counter.box) {
      counter.box.count = number;
      counter.box.state = 'on';
    } else counter.item.count = number;
    taken.add(number);
  };
  const isFree = ({ item, box }: Counter): boolean => (box ? box.count : item.count) === null;
  const loose: Token[] = [];
  for (const number of tokens) {
    if (number.kind !== 'number' || taken.has(number)) continue;
    const own = counters.find(({ item, box }) => (box ? box.label.row === number.row : number.inline && item.label?.found === number.under));
    if (own && isFree(own)) put(own, number);
    else loose.push(number);
  }
  // A count of blocks that the page prints, but prints blank, is none.
  const possible = counters.filter((counter) => isFree(counter) && !isBlank(items, counter.counts));
  const [number] = loose;
  const [counter] = possible;
  if (number && counter && loose.length === 1 && possible.length === 1 && tokens.some(({ kind }) => kind === 'unit')) put(counter, number);
}

function isBlank(items: readonly Item[], block: FormNode | null): boolean {
  if (block === null) return false;
  const printed = items.filter(({ node }) => node === block || node.parent === block);
  return printed.length > 0 && printed.every(({ values, boxes }) => values.length === 0 && boxes.every(({ state }) => state !== 'on'));
}
