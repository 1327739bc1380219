import { textOf } from '../../assessment/value-text.ts';
import type { ItemSubtree } from '../../assessment/outline.ts';
import type { FormRole } from '../../forms/types.ts';

/** An item that has a role, and the repeated block around it: itself where it heads one, null where there is none. */
export interface RoleItem {
  branch: ItemSubtree;
  block: ItemSubtree | null;
}

/** What an item of an answer prints, with its place. */
export interface AnswerWords {
  key: string;
  /** As printed, lines kept; '' where it prints nothing. */
  text: string;
  /** `none`: a printed dash. `unreadable`: no mark of it can be read. */
  state: 'printed' | 'empty' | 'none' | 'unreadable';
}

/** The items of a document by their roles, in printed order. */
export function itemsByRole(sections: readonly ItemSubtree[]): ReadonlyMap<FormRole, readonly RoleItem[]> {
  const found = new Map<FormRole, RoleItem[]>();
  const visit = (branch: ItemSubtree, block: ItemSubtree | null): void => {
    const { node, entry, children } = branch;
    const own = node?.repeat === 'block' ? branch : block;
    if (node?.role != null && entry.value !== null)
      found.set(node.role, [...(found.get(node.role) ?? []), { branch, block: own }]);
    for (const child of children) visit(child, own);
  };
  for (const section of sections) visit(section, null);
  return found;
}

/** What an item prints; null for an item that is not there. */
export function wordsOf(item: RoleItem | undefined): AnswerWords | null {
  if (item === undefined) return null;
  const { key, value } = item.branch.entry;
  if (value?.type === 'none') return { key, text: value.printed, state: 'none' };
  if (value?.type === 'choice' && value.value === null) return { key, text: '', state: 'empty' };
  const text = value?.type === 'choice' ? (value.value ?? '') : textOf(value);
  const isUnread =
    value?.type === 'marks' &&
    value.marks.some(({ state }) => state === 'unclear') &&
    value.marks.every(({ state }) => state !== 'on');
  if (isUnread) return { key, text: '', state: 'unreadable' };
  return { key, text, state: text === '' ? 'empty' : 'printed' };
}
