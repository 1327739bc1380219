import { pathOf } from '../../../forms/keys.ts';
import type { FormNode, MarkOption } from '../../../forms/types.ts';
import type { LabelOccurrence } from './labels.ts';
import type { LabelPosition } from './form-positions.ts';
import type { Token } from './token.ts';

export type BoxState = 'on' | 'empty' | 'doubtful';

/** A ○ box of an item as the page prints it. */
export interface PrintedCheckbox {
  option: MarkOption;
  label: Token;
  state: BoxState;
  /** Brackets, ○ and （ ） that certainly are its own. */
  signs: Token[];
  /** In its （ ）. */
  words: Token[];
  count: Token | null;
}

/** A place of the form on a page, with what was found to belong to it. */
export interface Item {
  node: FormNode;
  /** Printed number of the block it is, or stands in. */
  block: number | null;
  /** null for a value that stands on the heading of its host. */
  label: Token | null;
  host: Item | null;
  /** Words of a text or date, the words chosen of a choice. */
  values: Token[];
  boxes: PrintedCheckbox[];
  /** Number before 件 of a choice. */
  count: Token | null;
}

/** Everything a page prints, and which tokens are spoken for. */
export interface PageItems {
  tokens: Token[];
  items: Item[];
  taken: Set<Token>;
}

/** The items of a page, in the form's order: its labels, and the values that stand on headings. */
export function listItems(stops: readonly LabelPosition[], tokens: Token[]): PageItems {
  const labels = new Map<LabelOccurrence, Token>();
  for (const token of tokens) if (token.kind === 'label' && token.found) labels.set(token.found, token);
  const items: Item[] = [];
  for (const { formPosition, found } of stops) {
    const { node, block } = formPosition;
    const item = makeItem(node, block, labels.get(found) ?? null, null);
    const guests = node.special === null ? node.children.filter(({ onHeading }) => onHeading) : [];
    items.push(item, ...guests.map((child) => makeItem(child, block, null, item)));
  }
  const taken = new Set(items.flatMap(({ label }) => (label ? [label] : [])));
  return { tokens, items, taken };
}

function makeItem(node: FormNode, block: number | null, label: Token | null, host: Item | null): Item {
  return { node, block, label, host, values: [], boxes: [], count: null };
}

export const isText = ({ node }: Item): boolean => node.type === 'text' || node.type === 'date';
export const isOpenText = (item: Item): boolean => isText(item) && item.label !== null && item.values.length === 0;
export const isOpenChoice = (item: Item): boolean => item.node.type === 'choice' && item.values.length === 0;

/** The block that a node is, or stands in. */
export const blockOf = (node: FormNode): FormNode | undefined =>
  pathOf(node).findLast(({ repeat }) => repeat === 'block');

/** The block, or the group of items (リスク１), that an item stands in; null where it stands in neither. */
export function groupOf({ node, block }: Item): string | null {
  const own = blockOf(node);
  if (own) return `${own.field}#${block}`;
  const group = node.parent?.type === null ? node.parent : (node.parent?.parent ?? null);
  return group?.parent?.parent ? group.field : null;
}

const BRACKETS = new Set(['open', 'close', 'circle', 'roundOpen', 'roundClose']);

/** The token that stands before another in the text layer, brackets aside. */
export function tokenBefore(tokens: readonly Token[], token: Token): Token | null {
  const at = tokens.indexOf(token);
  return tokens.findLast(({ kind }, other) => other < at && !BRACKETS.has(kind)) ?? null;
}

/** Printed words of tokens, a line each. */
export const linesOf = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ pieces }) => pieces.map(({ text }) => text));
