import { pathOf, walk } from '../../forms/keys.ts';
import type { FormNode, NodeLocation } from '../../forms/types.ts';
import { hasBox } from '../../match/boxes.ts';
import { ROW_LABEL } from '../../match/thresholds.ts';
import type { SourceCell, SourceBlock } from '../types.ts';
import { readChoice } from '../values/choice.ts';
import { readMarks } from '../values/marks.ts';
import type { Slot } from './slots.ts';

/** A row without a label below an item that has its value: a rest of that value, or the value of an item whose label is lost. */
export interface UnlabelledRow {
  cells: SourceCell[];
  part: SourceBlock;
}

/** What becomes of such rows: they go on with the item above, are the value of the one item they fit, or of none that is known. */
export type UnlabelledRowPlacement =
  { kind: 'goesOn' } | { kind: 'item'; node: FormNode } | { kind: 'unknown'; between: FormNode[] };

const inBlock = (node: FormNode): FormNode | undefined => pathOf(node).find(({ repeat }) => repeat === 'block');

/** Items that the form prints behind a place and before another one, up to the end of its section. */
export function itemsBetween(from: NodeLocation, to: NodeLocation): FormNode[] {
  const [section] = pathOf(from.node);
  if (!section) return [];
  const nodes = Array.from(walk(section));
  const first = nodes.indexOf(from.node);
  const isOther = section !== pathOf(to.node)[0] || from.file !== to.file;
  const block = inBlock(from.node);
  const isNext = block !== undefined && inBlock(to.node) === block && from.block !== to.block;
  const last = isOther || isNext ? nodes.length : nodes.indexOf(to.node);
  // Before the next block of its kind come the rest of the items of this one.
  const behind = nodes.slice(first + 1, last).filter((node) => !isNext || inBlock(node) === block);
  return behind.filter((node) => isItem(node) && [undefined, block].includes(inBlock(node)));
}

/** Items of a block that the form prints behind one of them. */
export function itemsBehind({ node }: NodeLocation): FormNode[] {
  const block = inBlock(node);
  const nodes = block ? Array.from(walk(block)) : [];
  return nodes.slice(nodes.indexOf(node) + 1).filter(isItem);
}

const isItem = (node: FormNode): boolean => node.type !== null && !node.onHeading && node.repeat === null;

/** Whether words are nothing but what the form prints beside a choice: options, or a part of them. */
const isListOf = (texts: readonly string[], node: FormNode): boolean => readChoice(texts, node).leftover.length === 0;

/**
 * Whether words can be the value of an item, judged by their print alone: the whole print of a choice, one of its options with its list or
 * without; boxes of an item and nothing else. A text can be anything.
 */
function fits(texts: readonly string[], node: FormNode): boolean {
  if (node.type === 'choice') {
    const { value, leftover } = readChoice(texts, node);
    return leftover.length === 0 && value.value !== null && node.options.includes(value.value);
  }
  if (node.type !== 'marks') return false;
  const { marks, leftover } = readMarks(texts, node);
  return marks.length > 0 && leftover.length === 0 && texts.some(hasBox);
}

/** Whether a row with an empty place for a label, or with cells that the open item has no room for, may be of an item whose label is lost. */
export function isUnlabelledRow(
  { place, runs }: Slot,
  all: readonly SourceCell[],
  filled: readonly SourceCell[],
): boolean {
  const { node } = place;
  const texts = runs.flat().map(({ text }) => text);
  const [first] = all;
  if (node.type === 'text' || node.type === 'date')
    return first?.text === '' || (texts.length > 0 && filled.length > 1);
  if (first?.text !== '') return false;
  if (node.type === null) return !node.children.some((child) => child.onHeading);
  // Further boxes or options of the open item are its own.
  const added = filled.map(({ text }) => text);
  if (node.type === 'marks') return !fits(added, node);
  if (fits(texts, node)) return fits(added, node) || !isListOf(added, node);
  return !fits([...texts, ...added], node);
}

/** A row that begins like an item (③…) though no item is called so: its words belong to no item that is known. */
export function hasUnknownLabel(part: SourceBlock): boolean {
  if (part.kind !== 'row') return false;
  const filled = part.cells.filter((cell) => cell.text !== '');
  const words = filled[0]?.text ?? '';
  return filled.length > 1 && words.length <= ROW_LABEL.longest.value && /^[①-⑳]\s*\p{L}/u.test(words);
}

/** Settles rows between two labels by what the form prints between these. */
export function placeUnlabelledRows(rows: readonly UnlabelledRow[], between: FormNode[]): UnlabelledRowPlacement {
  if (between.length === 0) return { kind: 'goesOn' };
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  const [fitting, ...others] = between.filter((node) => fits(texts, node));
  if (fitting) return others.length === 0 ? { kind: 'item', node: fitting } : { kind: 'unknown', between };
  const isPrint = texts.some((text) => text.includes('選択肢') || hasBox(text));
  const free = between.some((node) => node.type === 'text' || node.type === 'date');
  return free || isPrint ? { kind: 'unknown', between } : { kind: 'goesOn' };
}
