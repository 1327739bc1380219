import { nameOf, type ItemSubtree } from '../../assessment/outline.ts';
import type { FormRole } from '../../forms/types.ts';
import { wordsOf, type AnswerWords, type RoleItem } from './role-items.ts';

/** A task that is given to others, as the document prints it. A part is null where the document does not print its item. */
export interface OutsourcingRow {
  /** Key of the block. */
  key: string;
  task: string;
  contractor: AnswerWords | null;
  handlers: AnswerWords | null;
  subcontracted: AnswerWords | null;
}

/** Someone to whom data go. */
export interface RecipientRow {
  key: string;
  /** 提供先, 移転先 */
  kind: string;
  name: string;
  basis: AnswerWords | null;
  use: AnswerWords | null;
}

type Items = ReadonlyMap<FormRole, readonly RoleItem[]>;

const beside = (items: Items, role: FormRole, block: ItemSubtree): AnswerWords | null =>
  wordsOf(items.get(role)?.find((item) => item.block === block));

/** Blocks around the items of some roles, each once, in printed order of the first role that is there. */
function blocksOf(items: Items, ...roles: FormRole[]): ItemSubtree[] {
  return [...new Set(roles.flatMap((role) => (items.get(role) ?? []).flatMap(({ block }) => block ?? [])))];
}

export function outsourcingRows(items: Items): OutsourcingRow[] {
  return blocksOf(items, 'contractor', 'task').map((block) => ({
    key: block.entry.key,
    // Some bodies print no name on the heading, and what the task is below it.
    task: nameOf(block) || (beside(items, 'task', block)?.text.trim().split('\n')[0] ?? ''),
    contractor: beside(items, 'contractor', block),
    handlers: beside(items, 'handlers', block),
    subcontracted: beside(items, 'subcontracted', block),
  }));
}

export function recipientRows(items: Items): RecipientRow[] {
  return blocksOf(items, 'recipient').map((block) => ({
    key: block.entry.key,
    kind: block.node?.label ?? '',
    name: nameOf(block),
    basis: beside(items, 'basis', block),
    use: beside(items, 'use', block),
  }));
}
