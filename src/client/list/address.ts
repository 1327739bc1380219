import type { ListColumn } from '../../insights/lists/types.ts';
import {
  list as namesIn,
  numberFrom,
  readQuery,
  state,
  text,
  values,
  withQuery,
  type StateField,
} from '../../text/address-state.ts';

/** What a reader asks of a list. */
export interface ListQuery {
  /** Words that a row holds anywhere; '' for none. */
  words: string;
  /** By the id of the column: values of which a row has one, and words that its cell holds. */
  values: Readonly<Record<string, readonly string[]>>;
  find: Readonly<Record<string, string>>;
  /** `-published`: the latest first; '' for the order of the list. */
  sort: string;
  /** Ids of the columns shown; null for those that the list shows. */
  columns: string[] | null;
  /** From 1. */
  page: number;
}

/** How the address says it. `prefix`: what the parameters of this list begin with; see ListTable.astro. */
export function listState(columns: readonly Pick<ListColumn, 'id'>[], prefix = ''): StateField<ListQuery> {
  const each = <Value>(of: (id: string) => StateField<Value>): StateField<Record<string, Value>> =>
    state(Object.fromEntries(columns.map(({ id }) => [id, of(id)])));
  return state<ListQuery>({
    words: text(`${prefix}q`),
    values: each((id) => values(prefix + id)) as StateField<ListQuery['values']>,
    find: each((id) => text(`${prefix}find-${id}`)) as StateField<ListQuery['find']>,
    sort: text(`${prefix}sort`),
    columns: namesIn(`${prefix}columns`, null),
    page: numberFrom(`${prefix}page`, 1),
  });
}

/** What an address asks for; what it says of columns that the list does not have is passed over. */
export function readListQuery(columns: readonly Pick<ListColumn, 'id'>[], search: string, prefix = ''): ListQuery {
  const ids = new Set(columns.map(({ id }) => id));
  const asked = readQuery(listState(columns, prefix), search);
  const [head = ''] = ids;
  const shown = asked.columns?.filter((id) => ids.has(id)) ?? [];
  return {
    ...asked,
    sort: ids.has(asked.sort.replace(/^-/u, '')) ? asked.sort : '',
    // The first column is the head of the rows.
    columns: shown.length === 0 ? null : [...new Set([head, ...shown])],
  };
}

/** The query of the address with this said of the list; parameters of others stay in front. */
export const writeListQuery = (
  columns: readonly Pick<ListColumn, 'id'>[],
  query: ListQuery,
  search: string,
  prefix = '',
): string => withQuery(listState(columns, prefix), query, search, 'front');

export const valuesOf = (query: ListQuery, id: string): readonly string[] => query.values[id] ?? [];
export const findOf = (query: ListQuery, id: string): string => query.find[id] ?? '';

/** Whether some rows may be left out. */
export const isNarrowed = (query: ListQuery): boolean =>
  query.words !== '' ||
  Object.values(query.values).some((own) => own.length > 0) ||
  Object.values(query.find).some((words) => words !== '');

/** Whether anything is asked at all. */
export const isAsked = (query: ListQuery): boolean =>
  isNarrowed(query) || query.sort !== '' || query.columns !== null || query.page > 1;
