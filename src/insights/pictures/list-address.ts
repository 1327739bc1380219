import { facetKeys } from '../lists/facets.ts';
import type { ListAbsence } from '../lists/types.ts';

/**
 * Columns of a list, each with what its cell has to say: one of its words, a day, why there is none, or words that it holds somewhere.
 * Names of columns have in front what `ListTable.astro` is called where a page has several.
 */
export interface Narrowing {
  /** By the id of the column, a word of its cell, a whole day, or why it has none. */
  values?: Readonly<Record<string, string | ListAbsence>>;
  /** By the id of the column, words within its cell: `2024-05` for the days of a month. */
  find?: Readonly<Record<string, string>>;
}

/** Address of the page of a list, within the site, with the list narrowed: `/systems/?system=中間サーバー`. See src/client/list/address.ts. */
export function narrowedPath(path: string, { values = {}, find = {} }: Narrowing): string {
  const query = new URLSearchParams([
    ...Object.entries(values).map(([id, value]) => [id, keyOf(value)]),
    ...Object.entries(find).map(([id, words]) => [`find-${id}`, words]),
  ]);
  return query.size === 0 ? path : `${path}?${query}`;
}

const keyOf = (value: string | ListAbsence): string =>
  facetKeys(typeof value === 'string' ? [{ text: value, path: null }] : value)[0] ?? '';
