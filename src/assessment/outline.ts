import { parseKey } from '../forms/keys.ts';
import type { Form, FormNode, NodeLocation } from '../forms/types.ts';
import type { Entry } from './types.ts';

/** An entry with its place in the form and the entries that stand under it. */
export interface ItemSubtree {
  entry: Entry;
  /** null where the form does not know the key. */
  node: FormNode | null;
  /** n of `f<n>`; null outside per-file sections. */
  file: number | null;
  /** Printed number of the block the entry is, or stands in. */
  block: number | null;
  children: ItemSubtree[];
}

/**
 * The entries of an assessment (document order, parents first) nested by the form. Where the document leaves out a heading, what
 * stood under it hangs on the nearest heading above it that is there; an entry that the form does not know stands at the top.
 */
export function outline(entries: readonly Entry[], form: Form): ItemSubtree[] {
  const roots: ItemSubtree[] = [];
  const open: ItemSubtree[] = [];
  for (const entry of entries) {
    const place = parseKey(form, entry.key);
    const branch: ItemSubtree = {
      entry,
      node: place?.node ?? null,
      file: place?.file ?? null,
      block: place?.block ?? null,
      children: [],
    };
    while (open.length > 0 && !holds(open.at(-1), place)) open.pop();
    (open.at(-1)?.children ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}

function holds(above: ItemSubtree | undefined, place: NodeLocation | null): boolean {
  if (above === undefined || above.node === null || place === null) return false;
  if (above.file !== null && above.file !== place.file) return false;
  if (above.block !== null && above.block !== place.block) return false;
  for (let node = place.node.parent; node !== null; node = node.parent) {
    if (node === above.node) return true;
  }
  return false;
}

/** The branch and all beneath it, in document order. */
export function* walkBranches(branches: readonly ItemSubtree[]): Generator<ItemSubtree> {
  const open = branches.toReversed();
  for (let branch = open.pop(); branch !== undefined; branch = open.pop()) {
    yield branch;
    for (let at = branch.children.length - 1; at >= 0; at -= 1) open.push(branch.children[at] as ItemSubtree);
  }
}

/**
 * What a repeated part (a block, the part of a file) is called: the text on its own heading, else its first text.
 * '' where the document does not say.
 */
export function nameOf(branch: ItemSubtree): string {
  for (const { entry } of walkBranches([branch])) {
    if (entry.value?.type === 'text') return entry.value.text.split('\n')[0] ?? '';
    if (entry.value !== null && entry.value.type !== 'none') return '';
  }
  return '';
}

/** Labels from the section down to each entry, by key, by default without their ※; a value on a heading has the path of the heading. */
export function pathsOf(branches: readonly ItemSubtree[], labelOf = plainLabel): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  const visit = (some: readonly ItemSubtree[], above: string[]): void => {
    for (const { entry, children } of some) {
      const path = entry.label === '' ? above : [...above, labelOf(entry.label)];
      paths.set(entry.key, path);
      visit(children, path);
    }
  };
  visit(branches, []);
  return paths;
}

/** A printed label up to its ※. */
export const plainLabel = (label: string): string => label.replace(/\s*※.*$/u, '');
