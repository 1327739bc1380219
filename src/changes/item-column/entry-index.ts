import { groupBy } from '../../text/group-by.ts';
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
  const instances = [...keys].flatMap((key) => {
    const place = parseKey(form, key);
    return place === null ? [] : [{ key, ...place }];
  });
  return groupBy(instances, ({ node }) => node);
}
