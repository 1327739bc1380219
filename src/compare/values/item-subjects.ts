import { nameOf, outline, type ItemSubtree } from '../../assessment/outline.ts';
import type { Entry } from '../../assessment/types.ts';
import type { Form } from '../../forms/types.ts';
import { blockFacts } from '../align/block-facts.ts';
import { fileName } from '../table/document-index.ts';

/** A repeated part of a document that an item belongs to: what its value is about. */
export interface ItemSubject {
  kind: 'file' | 'block';
  /** Address of the part in its document. */
  key: string;
  /** The name of the file, the system, the task or the recipient as printed, its first line; '' where the document does not say. */
  name: string;
  /** Of a task: 委託先名 as printed, its first line; '' for nothing, and for other parts. */
  contractor: string;
}

const firstLine = (text: string): string => text.split('\n')[0]?.trim() ?? '';

/**
 * The repeated parts that each item of a document belongs to, by its key, from the outside in; items of none have no entry. The item that
 * names a part belongs to it too.
 */
export function itemSubjects(entries: readonly Entry[], form: Form): Map<string, ItemSubject[]> {
  const subjects = new Map<string, ItemSubject[]>();
  const visit = (branches: readonly ItemSubtree[], above: readonly ItemSubject[]): void => {
    for (const branch of branches) {
      const repeat = branch.node?.repeat ?? null;
      const own = repeat === null ? above : [...above, toSubject(branch, repeat)];
      if (own.length > 0) subjects.set(branch.entry.key, [...own]);
      visit(branch.children, own);
    }
  };
  visit(outline(entries, form), []);
  return subjects;
}

function toSubject(branch: ItemSubtree, kind: ItemSubject['kind']): ItemSubject {
  const { key } = branch.entry;
  if (kind === 'file') return { kind, key, name: firstLine(fileName(branch)), contractor: '' };
  const { name, contractor } = blockFacts(branch);
  const task = branch.children.find(({ node }) => node?.role === 'task');
  return {
    kind,
    key,
    name: firstLine(name) || (task === undefined ? '' : firstLine(nameOf(task))),
    contractor: firstLine(contractor),
  };
}
