import { parseKey } from '../../forms/keys.ts';
import type { Form, NodeLocation } from '../../forms/types.ts';
import type { Assessment, Entry } from '../types.ts';

/** An entry with its place in the form. */
export interface PlacedEntry {
  entry: Entry;
  place: NodeLocation;
}

/** The entries of an assessment whose keys the form knows. */
export function placeEntries(assessment: Assessment, form: Form): PlacedEntry[] {
  return assessment.entries.flatMap((entry) => {
    const place = parseKey(form, entry.key);
    return place === null ? [] : [{ entry, place }];
  });
}
