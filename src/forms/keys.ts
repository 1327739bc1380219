import type { Form, FormNode, NodeLocation } from './types.ts';

/** Every node beneath a form or a node, a parent before its children, in printed order; a node stands first in its own walk. */
export function* walk(from: Form | FormNode): Generator<FormNode> {
  if ('sections' in from) {
    for (const section of from.sections) yield* walk(section);
  } else {
    yield from;
    for (const child of from.children) yield* walk(child);
  }
}

/** From the section down to the node itself. */
export function pathOf(node: FormNode): FormNode[] {
  return node.parent === null ? [node] : [...pathOf(node.parent), node];
}

/** Segments of a path joined as a field; the empty segment of an annex text adds nothing. */
export function joinSegments(segments: readonly string[]): string {
  return segments.filter((segment) => segment !== '').join('-');
}

/**
 * Address of a place: `II-f1-4-contract2-3`. Throws a RangeError where the node stands in a per-file section or a block and the
 * place does not say in which file, or in the block of which printed number.
 */
export function keyOf(place: NodeLocation): string {
  const parts: string[] = [];
  for (const node of pathOf(place.node)) {
    parts.push(node.repeat === 'block' ? node.segment + instance(place, 'block') : node.segment);
    if (node.repeat === 'file') parts.push(`f${instance(place, 'file')}`);
  }
  return joinSegments(parts);
}

function instance(place: NodeLocation, kind: 'file' | 'block'): number {
  const number = place[kind];
  if (number === null || !Number.isInteger(number) || number < 1) {
    throw new RangeError(
      `${place.node.field} stands in a repeated ${kind === 'file' ? 'section' : 'block'}: its key needs the number of the ${kind}, from 1, but got ${number}.`,
    );
  }
  return number;
}

const byKey = new WeakMap<Form, Map<string, NodeLocation | null>>();

/** The place a key names, which nobody may change; null where the form has none. `keyOf(parseKey(form, key))` is the key again. */
export function parseKey(form: Form, key: string): NodeLocation | null {
  const places = byKey.get(form) ?? new Map<string, NodeLocation | null>();
  if (places.size === 0) byKey.set(form, places);
  let place = places.get(key);
  if (place === undefined) {
    place = descend(form.sections, key.split('-'), { file: null, block: null });
    // What no form has may be anything that somebody wrote.
    if (place !== null) places.set(key, place);
  }
  return place;
}

function descend(
  nodes: readonly FormNode[],
  parts: readonly string[],
  at: Omit<NodeLocation, 'node'>,
): NodeLocation | null {
  for (const node of nodes) {
    const step = enter(node, parts, at);
    if (step === null) continue;
    const place = step.rest.length === 0 ? { node, ...step.at } : descend(node.children, step.rest, step.at);
    if (place !== null) return place;
  }
  return null;
}

/** Takes the parts of one node off the front of a key; null where they are not the node's. */
function enter(
  node: FormNode,
  parts: readonly string[],
  at: Omit<NodeLocation, 'node'>,
): { rest: readonly string[]; at: Omit<NodeLocation, 'node'> } | null {
  let rest = parts;
  let { file, block } = at;
  const [first = ''] = rest;
  if (node.repeat === 'block') {
    block = first.startsWith(node.segment) ? positive(first.slice(node.segment.length)) : null;
    if (block === null) return null;
    rest = rest.slice(1);
  } else if (node.segment !== '') {
    if (first !== node.segment) return null;
    rest = rest.slice(1);
  }
  if (node.repeat === 'file') {
    const part = rest[0] ?? '';
    file = part.startsWith('f') ? positive(part.slice(1)) : null;
    if (file === null) return null;
    rest = rest.slice(1);
  }
  return { rest, at: { file, block } };
}

const positive = (digits: string): number | null => (/^[1-9]\d{0,8}$/u.test(digits) ? Number(digits) : null);

const byField = new WeakMap<Form, Map<string, FormNode>>();

/** The node of a field; where a heading and the text on it share one (`annex1`), the one that holds a value. */
export function nodeByField(form: Form, field: string): FormNode | null {
  let nodes = byField.get(form);
  if (nodes === undefined) {
    nodes = new Map();
    for (const node of walk(form)) {
      if (node.type !== null || !nodes.has(node.field)) nodes.set(node.field, node);
    }
    byField.set(form, nodes);
  }
  return nodes.get(field) ?? null;
}
