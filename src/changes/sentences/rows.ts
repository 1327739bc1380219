import { keyOf, nodeByField, parseKey } from '../../forms/keys.ts';
import type { Form, FormNode, NodeLocation } from '../../forms/types.ts';
import { nfkc } from '../../text/fold.ts';
import type { StoredChange } from '../stored-change.ts';
import type { RowBlock, SentenceRow } from './types.ts';

/** Rows of one day with their places in the form. */
export function toSentenceRows(changes: readonly StoredChange[], form: Form): SentenceRow[] {
  const rows = changes.map((change): SentenceRow => {
    const nodes = change.fields.map((field) => nodeByField(form, field)).filter((node) => node !== null);
    const files = new Set(change.keys.map((key) => parseKey(form, key)?.file ?? null));
    const [file = null] = files.size === 1 ? files : [];
    return { change, nodes, block: blockOf(change, nodes, form), file, isRenamed: false };
  });
  const renamed = new Set(rows.filter(renames).map(blockId));
  return rows.map((row) => ({ ...row, isRenamed: row.block !== null && renamed.has(blockId(row)) }));
}

const blockId = ({ block, file }: SentenceRow): string =>
  block === null ? '' : [block.node.field, block.key ?? file, block.number].join(' ');

/** Whether a row gives its block another name: a heading that was printed before and is printed otherwise after it. */
const renames = ({ block, nodes, change: { kind } }: SentenceRow): boolean =>
  block !== null && isNaming(nodes, block.node) && (kind === 'substance' || kind === 'contractor');

/** Whether items are what their block is called by: its heading, or the name of a system. */
export const isNaming = (nodes: readonly FormNode[], block: FormNode): boolean =>
  nodes.some((node) => node === block) || (nodes.length === 1 && nodes[0]?.role === 'system');

/** The block that an item stands in, or heads; null outside blocks. */
export function blockAbove(node: FormNode): FormNode | null {
  for (let at: FormNode | null = node; at !== null; at = at.parent) if (at.repeat === 'block') return at;
  return null;
}

function blockOf({ keys, item }: StoredChange, nodes: readonly FormNode[], form: Form): RowBlock | null {
  const [block, ...others] = new Set(nodes.map(blockAbove));
  if (block === undefined || block === null || others.length > 0) return null;
  const places = keys.map((key) => parseKey(form, key)).filter((place) => place !== null);
  const [key, ...more] = new Set(places.map((place: NodeLocation) => keyOf({ ...place, node: block })));
  const numbers = new Set(numbersOf(item, block));
  const [number] = numbers;
  return {
    node: block,
    key: more.length > 0 ? null : (key ?? null),
    isMany: more.length > 0 || numbers.size > 1 || /[~～〜][0-9]+$/u.test(printed(item)),
    number: numbers.size === 1 ? (number ?? null) : null,
  };
}

/** An item column in plain letters: a circled digit behind a number is the next label (システム５②). */
const printed = (item: string): string => nfkc(item.replace(/[①-⑳]/gu, ' ')).replace(/\s+/gu, '');

function numbersOf(item: string, { label }: FormNode): number[] {
  return Array.from(printed(item).matchAll(new RegExp(`${label}([0-9]+)`, 'gu')), ([, number]) => Number(number));
}

/** What may stand behind the number of a block that a row is about as a whole: 移転先9（変更後）, 委託事項3全項目, 提供先4の追加. */
const AS_A_WHOLE = /^(?:全項目|全般|の?(?:追加|新設|削除|新規)|名称?)?$/u;

/** Whether the item column names the block itself, and no place below it (提供先1 別紙1) that the form does not know. */
export function namesWholeBlock({ item }: StoredChange, { node }: RowBlock): boolean {
  const text = printed(item).replace(/[(（][^()（）]*[)）]/gu, '');
  const at = text.lastIndexOf(node.label);
  if (at < 0) return true;
  return AS_A_WHOLE.test(text.slice(at + node.label.length).replace(/^[0-9~～〜、,・-]+/u, ''));
}
