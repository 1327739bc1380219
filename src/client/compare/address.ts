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

const OWN = ['diff', 'columns', 'base', 'words', 'open', 'row', 'whole'];
const list = (text: string | null): string[] | null => text?.split(',').filter((part) => part !== '') ?? null;
const onOrOff = (text: string | null): boolean | null => (text === null ? null : text === '1');

/** The state in the query of an address; `base=` with nothing behind it: no reference. */
export function readTableState(search: string, { differing, reference }: TableDefaults): TableState {
  const query = new URLSearchParams(search);
  const base = query.get('base') ?? reference;
  return {
    differing: onOrOff(query.get('diff')) ?? differing,
    columns: list(query.get('columns')),
    reference: base === '' ? null : base,
    words: onOrOff(query.get('words')),
    open: list(query.get('open')) ?? [],
    row: query.get('row'),
    whole: query.get('whole') === '1',
  };
}

/** The query of an address that says the state; parameters that are not the table's stay in front. */
export function withTableState(search: string, state: TableState, defaults: TableDefaults): string {
  const query = new URLSearchParams(search);
  for (const name of OWN) query.delete(name);
  if (state.differing !== defaults.differing) query.set('diff', state.differing ? '1' : '0');
  if (state.columns !== null) query.set('columns', state.columns.join(','));
  if (state.reference !== defaults.reference) query.set('base', state.reference ?? '');
  if (state.words !== null) query.set('words', state.words ? '1' : '0');
  if (state.open.length > 0) query.set('open', state.open.join(','));
  if (state.row !== null) query.set('row', state.row);
  if (state.whole) query.set('whole', '1');
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%7E', '~').replaceAll('%40', '@');
  return text === '' ? '' : `?${text}`;
}
