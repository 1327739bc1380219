import { textOf } from '../../assessment/value-text.ts';
import { classifySides } from '../../changes/change-shape.ts';
import { fileNames } from '../../changes/item-column/files.ts';
import { resolveItem } from '../../changes/resolve-item.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import { nodeByField, pathOf } from '../../forms/keys.ts';
import type { Form, FormNode } from '../../forms/types.ts';
import type { Edition } from './types.ts';

/** A row of the newer edition with the items of both editions that it names. */
export interface ScopedRow {
  change: StoredChange;
  newerKeys: readonly string[];
  olderKeys: readonly string[];
  /** It may be a row of the older edition in other words. */
  isReworded: boolean;
}

/** A place of both editions. */
export interface ComparedPlace {
  node: FormNode;
  olderKey: string | null;
  newerKey: string | null;
}

/** Finds the items that rows name in the older edition too: those of a block that is gone stand there alone. */
export function scopeRows(
  rows: readonly StoredChange[],
  older: Edition,
  form: Form,
  reworded: ReadonlySet<number>,
): ScopedRow[] {
  const { entries } = older.assessment;
  const texts = new Map(entries.map(({ key, value }) => [key, [textOf(value)]]));
  const keys = entries.map(({ key }) => key);
  const names = fileNames(entries, form);
  const textsOf = (key: string): readonly string[] => texts.get(key) ?? [];
  return rows.map((change) => {
    const { item, before, after, n } = change;
    const resolution = resolveItem(item, form, keys, { before, after, names, textsOf });
    return { change, newerKeys: change.keys, olderKeys: resolution.keys, isReworded: reworded.has(n) };
  });
}

/** Whether a row is about a place: it names the item, a heading above it, or a block or file that it stands in. */
export function covers(
  { change, newerKeys, olderKeys }: ScopedRow,
  { node, olderKey, newerKey }: ComparedPlace,
): boolean {
  if (namesKey(newerKeys, newerKey) || namesKey(olderKeys, olderKey)) return true;
  return newerKeys.length + olderKeys.length === 0 && change.fields.some((field) => isAtOrAbove(field, node));
}

/** Whether a row names the very item, and no heading above it. */
export const namesItself = ({ newerKeys, olderKeys }: ScopedRow, { olderKey, newerKey }: ComparedPlace): boolean =>
  (newerKey !== null && newerKeys.includes(newerKey)) || (olderKey !== null && olderKeys.includes(olderKey));

const namesKey = (keys: readonly string[], key: string | null): boolean =>
  key !== null && keys.some((named) => key === named || key.startsWith(`${named}-`));

const isAtOrAbove = (field: string, node: FormNode): boolean => pathOf(node).some((above) => above.field === field);

/** Whether a row names something within a part: its heading, or any item beneath. */
export function namesWithin({ newerKeys, olderKeys }: ScopedRow, part: { edition: string; key: string }): boolean {
  const keys = part.edition === 'newer' ? newerKeys : olderKeys;
  return keys.some((key) => key === part.key || key.startsWith(`${part.key}-`));
}

/** Whether nothing says which item a row is about. */
export const isUnresolved = ({ change, newerKeys, olderKeys }: ScopedRow): boolean =>
  newerKeys.length + olderKeys.length + change.fields.length === 0;

/** Words in the place of a text that is left out: （略）, 以下省略, …. */
const LEFT_OUT = /[（(]?(?:以下|以上|中|前|後|上|下)?、?省?略[）)]?|…+/gu;

/** Whether a row may hide what it is about: it is damaged, or prints no text of the item. */
export function isSilent({ change }: ScopedRow): boolean {
  const { before, after, notes } = classifySides(change);
  const isText = ({ word, text }: typeof before): boolean =>
    word === 'text' && !/^\s*$/u.test(text.replace(LEFT_OUT, ''));
  return notes.includes('damaged') || (!isText(before) && !isText(after));
}

/** The item that a row surely names, in the newer edition; null for none, several, or a heading. */
export function surelyNames({ change: { keys, fields, how } }: ScopedRow, form: Form): string | null {
  const [key, ...others] = keys;
  const [field = '', ...more] = fields;
  const isSure = how === 'exact' || how === 'label';
  const isItem = (nodeByField(form, field)?.type ?? null) !== null;
  return isSure && isItem && key !== undefined && others.length + more.length === 0 ? key : null;
}
