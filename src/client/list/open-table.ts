import {
  columnFacetingFeature,
  columnFilteringFeature,
  constructTable,
  createCoreRowModel,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import { facetKeys } from '../../insights/lists/facets.ts';
import type { List, ListCell, ListRow } from '../../insights/lists/types.ts';
import { foldName } from '../../text/find-names.ts';
import { findOf, valuesOf, type ListQuery } from './address.ts';
import { rowKeysOf } from './row-keys.ts';

/** What a list answers. */
export interface ListAnswer {
  /** The rows that hold what was asked, in the order asked for. */
  rows: readonly ListRow[];
  /** By id of a facet, how many rows have each value: of those that hold what was asked of everything else. */
  facets: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const FEATURES = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  columnFacetingFeature,
  globalFilteringFeature,
  rowSortingFeature,
  coreRowModel: createCoreRowModel(),
  filteredRowModel: createFilteredRowModel(),
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  sortedRowModel: createSortedRowModel(),
});

/** What is asked of one column: one of some values, and words all of which its cell holds. */
interface Asked {
  values: ReadonlySet<string>;
  words: readonly string[];
}

/** Words that are looked for, each as it is searched. */
const foldWords = (text: string): string[] =>
  text
    .split(/\s+/u)
    .map(foldName)
    .filter((word) => word !== '');

/** Opens a list to be asked. Rows of equal rank stay in the order of the list; absences come last, whichever way it is sorted. */
export function openTable(list: List): (query: ListQuery) => ListAnswer {
  const { columns } = list;
  const keys = rowKeysOf(list);
  const holds = (words: string, asked: readonly string[]): boolean => asked.every((word) => words.includes(word));
  const defs = columns.map(({ id, isFacet }, at): ColumnDef<typeof FEATURES, ListRow> => ({
    id,
    accessorFn: (row) => keys.rank(row, at),
    getUniqueValues: (row) => (isFacet ? facetKeys(row.cells[at] as ListCell) : []),
    filterFn: ({ original }, _id, { values, words }: Asked) =>
      (values.size === 0 || facetKeys(original.cells[at] as ListCell).some((key) => values.has(key))) &&
      (words.length === 0 || holds(keys.cellWords(original, at), words)),
    sortFn: (a, b) => Number(a.getValue(id)) - Number(b.getValue(id)),
    sortUndefined: 'last',
    // The words of a whole row are looked at once.
    enableGlobalFilter: at === 0,
  }));
  const table = constructTable({
    features: FEATURES,
    columns: defs,
    data: list.rows as ListRow[],
    globalFilterFn: ({ original }, _id, words: readonly string[]) => holds(keys.rowWords(original), words),
    getColumnCanGlobalFilter: () => true,
  });
  return (query) => {
    table.setColumnFilters(
      columns.flatMap(({ id }) => {
        const value: Asked = { values: new Set(valuesOf(query, id)), words: foldWords(findOf(query, id)) };
        return value.values.size + value.words.length === 0 ? [] : [{ id, value }];
      }),
    );
    const words = foldWords(query.words);
    table.setGlobalFilter(words.length === 0 ? undefined : words);
    const id = query.sort.replace(/^-/u, '');
    table.setSorting(id === '' ? [] : [{ id, desc: query.sort.startsWith('-') }]);
    return {
      rows: table.getSortedRowModel().rows.map(({ original }) => original),
      facets: new Map(
        columns
          .filter(({ isFacet }) => isFacet)
          .map((column) => [
            column.id,
            table.getColumn(column.id)?.getFacetedUniqueValues() ?? new Map<string, number>(),
          ]),
      ),
    };
  };
}
