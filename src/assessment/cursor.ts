import { pathOf } from '../forms/keys.ts';
import type { Form, FormNode, NodeLocation } from '../forms/types.ts';
import { foldLabel } from '../text/fold.ts';

/**
 * Where one stands in a document: the headings that are open, from the section down, and how many files each per-file place has had.
 * Reader and writer walk with the same cursor, so that a heading without an explicit key means the same to both.
 */
export interface Cursor {
  form: Form;
  /** Open place of each depth, from 1 at index 0. */
  open: readonly NodeLocation[];
  /** Highest file number met so far. */
  files: ReadonlyMap<FormNode, number>;
}

export function startCursor(form: Form): Cursor {
  return { form, open: [], files: new Map() };
}

/** 1 for a section, 2 for what stands right under it: the level of its heading. */
export function depthOf(node: FormNode): number {
  return pathOf(node).length;
}

/** The cursor with a place open, and nothing beneath it. */
export function enter(cursor: Cursor, place: NodeLocation): Cursor {
  const open = pathOfPlace(place);
  const files = new Map(cursor.files);
  for (const { node, file } of open) {
    if (node.repeat === 'file' && file !== null) files.set(node, Math.max(file, files.get(node) ?? 0));
  }
  return { form: cursor.form, open, files };
}

/** The cursor with every place of this depth and below closed. */
export function close(cursor: Cursor, depth: number): Cursor {
  return { ...cursor, open: cursor.open.slice(0, depth - 1) };
}

/** Nodes whose headings may stand at a depth: those under the open place above it. */
export function candidatesAt(cursor: Cursor, depth: number): readonly FormNode[] {
  return depth === 1 ? cursor.form.sections : (cursor.open[depth - 2]?.node.children ?? []);
}

/** The place that a printed heading of a depth means, by its exact label (folded, with or without number and ※); null where none is. */
export function resolveHeading(cursor: Cursor, depth: number, label: string): NodeLocation | null {
  const parent = depth === 1 ? null : (cursor.open[depth - 2] ?? null);
  if (depth > 1 && parent === null) return null;
  const found = findLabel(candidatesAt(cursor, depth), label);
  return found === null ? null : childPlace(cursor, parent, found.node, found.block);
}

/** The item that stands on the heading of a place (委託しない, the list of an annex); null unless there is exactly one. */
export function placeOnHeading(cursor: Cursor, parent: NodeLocation): NodeLocation | null {
  const [node, ...others] = parent.node.children.filter((child) => child.onHeading);
  if (parent.node.type !== null || node === undefined || others.length > 0) return null;
  return childPlace(cursor, parent, node, null);
}

function childPlace(
  cursor: Cursor,
  parent: NodeLocation | null,
  node: FormNode,
  block: number | null,
): NodeLocation | null {
  if ((node.repeat === 'block') !== (block !== null)) return null;
  const file = node.repeat === 'file' ? (cursor.files.get(node) ?? 0) + 1 : (parent?.file ?? null);
  return { node, file, block: block ?? parent?.block ?? null };
}

/** The places from the section down to a place, each with the instances that it stands in itself. */
export function pathOfPlace(place: NodeLocation): NodeLocation[] {
  let file: number | null = null;
  let block: number | null = null;
  return pathOf(place.node).map((node) => {
    if (node.repeat === 'file') file = place.file;
    if (node.repeat === 'block') block = place.block;
    return { node, file, block };
  });
}

interface CursorMatch {
  node: FormNode;
  block: number | null;
}

/** Folded labels of siblings; null for a label that two of them share. */
type SiblingLabels = Map<string, FormNode | null>;

const indexes = new WeakMap<readonly FormNode[], SiblingLabels>();

function findLabel(nodes: readonly FormNode[], label: string): CursorMatch | null {
  const folded = foldLabel(label);
  const index = indexOf(nodes);
  const plain = index.get(folded) ?? null;
  if (plain !== null && plain.repeat !== 'block') return { node: plain, block: null };
  const numbered = /^(.+?)([1-9]\d{0,8})$/u.exec(folded);
  const block = index.get(numbered?.[1] ?? '') ?? null;
  if (block?.repeat === 'block') return { node: block, block: Number(numbered?.[2]) };
  // Each file has its own heading under an annex, and its name is the label.
  const [only, ...others] = nodes;
  return only?.repeat === 'file' && only.parent !== null && others.length === 0 ? { node: only, block: null } : null;
}

/** A label with its number goes before one without, and both before other spellings. */
function indexOf(nodes: readonly FormNode[]): SiblingLabels {
  const cached = indexes.get(nodes);
  if (cached !== undefined) return cached;
  const index: SiblingLabels = new Map();
  for (const spellings of [numberedLabels, plainLabels, otherSpellings]) {
    const round: SiblingLabels = new Map();
    for (const node of nodes) {
      for (const name of new Set(spellings(node).map(foldLabel))) round.set(name, round.has(name) ? null : node);
    }
    for (const [name, node] of round) if (!index.has(name)) index.set(name, node);
  }
  indexes.set(nodes, index);
  return index;
}

const numberedLabels = (node: FormNode): string[] => (node.number === null ? [] : [node.number + node.label]);
const plainLabels = (node: FormNode): string[] => [node.label];
const otherSpellings = (node: FormNode): string[] => [
  ...node.aliases.flatMap((alias) => (node.number === null ? [alias] : [node.number + alias, alias])),
  // As earlier versions of the form number it, and bodies do.
  ...[...node.formerNumbers.map(({ number }) => number), ...node.otherNumbers].flatMap((number) =>
    [node.label, ...node.aliases].map((label) => number + label),
  ),
];

/** Every spelling of a heading that means a node. */
export function namesOf(node: FormNode): string[] {
  return [...numberedLabels(node), ...plainLabels(node), ...otherSpellings(node)];
}
