import { parseKey } from '../../forms/keys.ts';
import type { Form, FormNode } from '../../forms/types.ts';

/** An entry of an assessment: one instance of a place of the form. */
export interface Instance {
  key: string;
  file: number | null;
  block: number | null;
}

/** The entries of an assessment by the place they are instances of. */
export type EntryIndex = ReadonlyMap<FormNode, readonly Instance[]>;

/** Keys that the form does not have are left out. */
export function indexEntries(form: Form, keys: Iterable<string>): EntryIndex {
  const index = new Map<FormNode, Instance[]>();
  for (const key of keys) {
    const place = parseKey(form, key);
    if (place === null) continue;
    const instance = { key, file: place.file, block: place.block };
    const list = index.get(place.node);
    if (list) list.push(instance);
    else index.set(place.node, [instance]);
  }
  return index;
}
