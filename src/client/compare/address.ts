import { choice, type StateField, list, name, nameOr, readQuery, state, withQuery } from '../../text/address-state.ts';

/** What the address says of a table. */
export interface TableState {
  /** Only rows in which the shown columns differ. */
  differing: boolean;
  /** Ids of the shown columns; null: all. */
  columns: string[] | null;
  /** Id of the column that the others are compared with. */
  reference: string | null;
  /** Whether the words that differ from the reference stand in the cells; null: where the columns are few. */
  words: boolean | null;
  /** Rows whose texts are shown in full. */
  open: string[];
  /** The one row that a narrow window shows. */
  row: string | null;
  /** A narrow window shows the whole table. */
  whole: boolean;
}

/** What holds where the address says nothing of it. */
export type TableDefaults = Pick<TableState, 'differing' | 'reference'>;

const tableState = ({ differing, reference }: TableDefaults): StateField<TableState> =>
  state<TableState>({
    differing: choice('diff', { 0: false, 1: true }, differing),
    columns: list('columns', null),
    reference: nameOr('base', reference),
    words: choice('words', { 0: false, 1: true }, null),
    open: list('open', []),
    row: name('row'),
    whole: choice('whole', { 1: true }, false),
  });

/** The state in the query of an address; `base=` with nothing behind it: no reference. */
export const readTableState = (search: string, defaults: TableDefaults): TableState =>
  readQuery(tableState(defaults), search);

/** The query of an address that says the state; parameters that are not the table's stay in front. */
export const withTableState = (search: string, table: TableState, defaults: TableDefaults): string =>
  readable(withQuery(tableState(defaults), table, search, 'front'));

/** A query with the signs of its lists, keys and days as they are: it is meant to be copied. */
export const readable = (query: string): string =>
  query.replaceAll('%2C', ',').replaceAll('%7E', '~').replaceAll('%40', '@');
