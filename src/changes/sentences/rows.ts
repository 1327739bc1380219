import { keyOf, nodeByField, parseKey } from '../../forms/keys.ts';
import type { Form, FormNode, NodeLocation } from '../../forms/types.ts';
import type { StoredChange } from '../stored-change.ts';
import type { RowBlock, SentenceRow } from './types.ts';

/** A row with its places in the form. */
export function toSentenceRow(change: StoredChange, form: Form): SentenceRow {
  const nodes = change.fields.map((field) => nodeByField(form, field)).filter((node) => node !== null);
  return { change, nodes, block: blockOf(change, nodes, form) };
}

function blockAbove(node: FormNode): FormNode | null {
  for (let at: FormNode | null = node; at !== null; at = at.parent) if (at.repeat === 'block') return at;
  return null;
}

function blockOf({ keys }: StoredChange, nodes: readonly FormNode[], form: Form): RowBlock | null {
  const [block, ...others] = new Set(nodes.map(blockAbove));
  if (block === undefined || block === null || others.length > 0) return null;
  const places = keys.map((key) => parseKey(form, key)).filter((place) => place !== null);
  const [key, ...more] = new Set(places.map((place: NodeLocation) => keyOf({ ...place, node: block })));
  return more.length > 0 ? null : { node: block, key: key ?? null };
}
