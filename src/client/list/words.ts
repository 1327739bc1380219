import { facetLabel } from '../../insights/lists/facets.ts';
import type { List } from '../../insights/lists/types.ts';
import { findOf, valuesOf, type ListQuery } from './address.ts';

/** One thing that a list is narrowed by, and the question without it. */
export interface Narrowing {
  words: string;
  without: ListQuery;
}

/** What a list is narrowed by, in the order of its columns: 「都道府県：熊本県」, 「委託先」に「データ」を含む. */
export function narrowingsOf({ columns }: Pick<List, 'columns'>, query: ListQuery): Narrowing[] {
  const all: Narrowing[] = [];
  const add = (words: string, without: Partial<ListQuery>): void => {
    all.push({ words, without: { ...query, page: 1, ...without } });
  };
  if (query.words !== '') add(`「${query.words}」を含む`, { words: '' });
  for (const { id, label } of columns) {
    const [values, find] = [valuesOf(query, id), findOf(query, id)];
    for (const key of values)
      add(`${label}：${facetLabel(key)}`, {
        values: { ...query.values, [id]: values.filter((other) => other !== key) },
      });
    if (find !== '') add(`${label}に「${find}」を含む`, { find: { ...query.find, [id]: '' } });
  }
  return all;
}

/** The same in one sentence, as a citation has it; '' where nothing is left out. Values of one column are alternatives. */
export function narrowedWords({ columns }: Pick<List, 'columns'>, query: ListQuery): string {
  const parts = columns.flatMap(({ id, label }) => {
    const [values, find] = [valuesOf(query, id), findOf(query, id)];
    return [
      ...(values.length === 0 ? [] : [`${label}：${values.map(facetLabel).join('または')}`]),
      ...(find === '' ? [] : [`${label}に「${find}」を含む`]),
    ];
  });
  return [...(query.words === '' ? [] : [`「${query.words}」を含む`]), ...parts].join('、');
}
