import { facetKeys } from '../lists/facets.ts';

/** Columns of a list, each with what its cell has to say: one of its words, a day, or words that it holds somewhere. */
export interface Narrowing {
  /** By the id of the column, a word of its cell or a whole day. */
  values?: Readonly<Record<string, string>>;
  /** By the id of the column, words within its cell: `2024-05` for the days of a month. */
  find?: Readonly<Record<string, string>>;
}

/** Address of the page of a list, within the site, with the list narrowed: `/systems/?system=中間サーバー`. See src/client/list/address.ts. */
export function narrowedPath(path: string, { values = {}, find = {} }: Narrowing): string {
  const query = new URLSearchParams([
    ...Object.entries(values).map(([id, text]) => [id, facetKeys([{ text, path: null }])[0] ?? '']),
    ...Object.entries(find).map(([id, words]) => [`find-${id}`, words]),
  ]);
  return query.size === 0 ? path : `${path}?${query}`;
}
