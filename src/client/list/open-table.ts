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
  /**
   * How many rows have each value of a facet, by its id: of those that hold what was asked of everything else. The same map as long as
   * nothing else is asked.
   */
  countsOf: (facet: string) => ReadonlyMap<string, number>;
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

export interface ListTable {
  /** Rows of equal rank stay in the order of the list; absences come last, whichever way it is sorted. */
  ask: (query: ListQuery) => ListAnswer;
  /** Gets some rows ready to be searched; tells whether there are more. */
  prepare: () => boolean;
}

/** Rows that are made ready at a time: some milliseconds. */
const PREPARED = 100;

/** Opens a list to be asked. */
export function openTable(list: List): ListTable {
  const { columns } = list;
  const keys = rowKeysOf(list);
  const known = new Map<ListCell, string[]>();
  const keysOf = (cell: ListCell): string[] => {
    const own = known.get(cell) ?? facetKeys(cell);
    known.set(cell, own);
    return own;
  };
  const holds = (words: string, asked: readonly string[]): boolean => asked.every((word) => words.includes(word));
  const defs = columns.map(({ id, isFacet }, at): ColumnDef<typeof FEATURES, ListRow> => ({
    id,
    accessorFn: (row) => keys.rank(row, at),
    getUniqueValues: (row) => (isFacet ? keysOf(row.cells[at] as ListCell) : []),
    filterFn: ({ original }, _id, { values, words }: Asked) =>
      (values.size === 0 || keysOf(original.cells[at] as ListCell).some((key) => values.has(key))) &&
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
  let narrowed = '';
  const narrow = (query: ListQuery): void => {
    const { words, values, find } = query;
    const asked = JSON.stringify([words, values, find]);
    if (asked === narrowed) return;
    narrowed = asked;
    table.setColumnFilters(
      columns.flatMap(({ id }) => {
        const value: Asked = { values: new Set(valuesOf(query, id)), words: foldWords(findOf(query, id)) };
        return value.values.size + value.words.length === 0 ? [] : [{ id, value }];
      }),
    );
    const folded = foldWords(words);
    table.setGlobalFilter(folded.length === 0 ? undefined : folded);
  };
  let sorted = '';
  let prepared = 0;
  return {
    ask: (query) => {
      narrow(query);
      if (query.sort !== sorted) {
        sorted = query.sort;
        const id = sorted.replace(/^-/u, '');
        table.setSorting(id === '' ? [] : [{ id, desc: sorted.startsWith('-') }]);
      }
      return {
        rows: table.getSortedRowModel().rows.map(({ original }) => original),
        countsOf: (facet) => table.getColumn(facet)?.getFacetedUniqueValues() ?? new Map<string, number>(),
      };
    },
    prepare: () => {
      for (const row of list.rows.slice(prepared, prepared + PREPARED)) keys.rowWords(row);
      prepared += PREPARED;
      return prepared < list.rows.length;
    },
  };
}
