import type { Form, FormNode } from '../../forms/types.ts';
import { nodeByField } from '../../forms/keys.ts';
import { nfkc } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';
import type { StoredChange } from '../stored-change.ts';

/** Blocks that stand at a place or beside it: a row about 移転先 5 may also move 移転先 6. */
function blocksAround(node: FormNode): FormNode[] {
  let at: FormNode | null = node;
  while (at !== null) {
    const blocks = [at, ...at.children].filter((child) => child.repeat === 'block');
    if (blocks.length > 0) return blocks;
    at = at.parent;
  }
  return [];
}

const numberBehind = remembered((label) => new RegExp(`${label}\\s*(\\d+)`, 'gu'));

function numbersIn(text: string, label: string): number[] {
  return Array.from(text.matchAll(numberBehind(label)), ([, number]) => Number(number));
}

/** Blocks of one kind, by their printed numbers from `first` to `last`. */
export interface BlockRange {
  /** Field of the block. */
  field: string;
  first: number;
  last: number;
}

/**
 * The blocks that a row gives other numbers: it names blocks of one kind by more than one number (移転先9から移転先15までを…,
 * 移転先9（変更前）、移転先8（変更後）, 委託事項5 → 委託事項6). Before such a row these numbers meant other blocks.
 */
export function renumberedBlocks(change: StoredChange, form: Form): BlockRange[] {
  let text: string | null = null;
  const ranges = new Map<string, BlockRange>();
  for (const field of change.fields) {
    const node = nodeByField(form, field);
    for (const block of node === null ? [] : blocksAround(node)) {
      text ??= nfkc([change.item, change.before, change.after].join('\n'));
      const numbers = numbersIn(text, block.label);
      const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
      if (first < last) ranges.set(block.field, { field: block.field, first, last });
    }
  }
  return [...ranges.values()];
}
