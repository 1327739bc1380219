import { pathOf, walk } from '../../forms/keys.ts';
import type { Form, FormNode } from '../../forms/types.ts';

export function isWithin(node: FormNode, above: FormNode): boolean {
  return pathOf(node).includes(above);
}

const inside = new WeakMap<FormNode, readonly FormNode[]>();

function beneathOne(node: FormNode): readonly FormNode[] {
  let nodes = inside.get(node);
  if (nodes === undefined) inside.set(node, (nodes = [...walk(node)].slice(1)));
  return nodes;
}

/** Everything beneath some nodes, without the nodes themselves, in printed order. */
export function beneath(nodes: readonly FormNode[]): readonly FormNode[] {
  const [only, ...others] = nodes;
  if (only === undefined) return [];
  return others.length === 0 ? beneathOne(only) : [...new Set(nodes.flatMap(beneathOne))];
}

/** What the form prints behind a node up to the end of its parent, nearest first. */
export function behind(node: FormNode): FormNode[] {
  const siblings = node.parent?.children ?? [];
  return siblings.slice(siblings.indexOf(node) + 1).flatMap((sibling) => [...walk(sibling)]);
}

const places = new WeakMap<Form, readonly FormNode[]>();

/** All places of a form that a change can be about, sections included. */
export function everyPlace(form: Form): readonly FormNode[] {
  let nodes = places.get(form);
  if (nodes === undefined) {
    nodes = form.sections.filter(({ special }) => special !== 'changes').flatMap((section) => [...walk(section)]);
    places.set(form, nodes);
  }
  return nodes;
}

/** The repeated block that a node is or stands in. */
export function blockOf(node: FormNode): FormNode | null {
  return pathOf(node).find(({ repeat }) => repeat === 'block') ?? null;
}
