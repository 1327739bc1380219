import { foldLabel } from '../../../text/fold.ts';
import type { FormNode } from '../../../forms/types.ts';
import { linesOf, type PrintedCheckbox, type Item, type PageItems } from './items.ts';
import type { Token } from './token.ts';

/** A （ ）件 of the page, and the kind of block that it counts. */
interface Counter {
  item: Item;
  box: PrintedCheckbox | null;
  counts: FormNode | null;
}

/** The blocks a count stands for: those of its sub-section whose name begins like the box (提供を行っている, 提供先), or the only ones. */
function countedBlocks({ node }: Item, box: PrintedCheckbox | null): FormNode | null {
  const blocks = (node.parent?.children ?? []).filter(({ repeat }) => repeat === 'block');
  if (box === null) return blocks.length === 1 ? (blocks[0] ?? null) : null;
  return blocks.find(({ label }) => foldLabel(box.option.label).startsWith(foldLabel(label).slice(0, 2))) ?? null;
}

/**
 * Puts the numbers before 件 where they belong: on the line of their box or label, else where only one count can be meant.
 * `section`: the items of all pages of the section, since the blocks that are counted may stand on later pages.
 */
export function placeCounts({ tokens, items, taken }: PageItems, section: readonly Item[]): void {
  const counters = items.flatMap((item): Counter[] => {
    const boxes = item.node.takesCount ? [null] : item.boxes.filter(({ option }) => option.takesCount);
    return boxes.map((box) => ({ item, box, counts: countedBlocks(item, box) }));
  });
  const isFree = ({ item, box }: Counter): boolean => (box ? box.count : item.count) === null;
  const loose: Token[] = [];
  for (const [at, number] of tokens.entries()) {
    if (number.kind !== 'number' || taken.has(number)) continue;
    const box = tokens.slice(0, at).findLast(({ kind, row }) => kind === 'box' && row === number.row);
    const own = counters.find((counter) =>
      counter.box ? counter.box.label === box : number.inline && counter.item.label?.found === number.under,
    );
    if (own && isFree(own)) put(own, number, taken);
    else loose.push(number);
  }
  // A count of blocks that the section prints, but prints blank, is none.
  const possible = counters.filter((counter) => isFree(counter) && !isBlank(section, counter.counts));
  const [number] = loose;
  const [counter] = possible;
  const certain = loose.length === 1 && possible.length === 1 && tokens.some(({ kind }) => kind === 'unit');
  if (number && counter && certain) put(counter, number, taken);
}

function put({ item, box }: Counter, number: Token, taken: Set<Token>): void {
  taken.add(number);
  (box ?? item).count = number;
  if (box && /[1-9]/u.test(linesOf([number]).join('').normalize('NFKC'))) box.state = 'on';
}

function isBlank(section: readonly Item[], block: FormNode | null): boolean {
  if (block === null) return false;
  const printed = section.filter(({ node }) => node === block || node.parent === block);
  const says = ({ values, boxes }: Item): boolean => values.length > 0 || boxes.some(({ state }) => state === 'on');
  return printed.length > 0 && !printed.some(says);
}
