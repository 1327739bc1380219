/** What the address says of a table. */
export interface TableState {
  /** Only rows in which the shown columns differ. */
  differing: boolean;
  /** Ids of the shown columns; null: all. */
  columns: string[] | null;
  /** Id of the column that the others are compared with. */
  reference: string | null;
  /** Rows whose texts are shown in full. */
  open: string[];
  /** The one row that a narrow window shows. */
  row: string | null;
  /** A narrow window shows the whole table. */
  whole: boolean;
}

const OWN = ['diff', 'columns', 'base', 'open', 'row', 'whole'];
const list = (text: string | null): string[] | null => text?.split(',').filter((part) => part !== '') ?? null;

/** The state in the query of an address; `differing` is what holds where it says nothing of it. */
export function readTableState(search: string, differing: boolean): TableState {
  const query = new URLSearchParams(search);
  const diff = query.get('diff');
  return {
    differing: diff === null ? differing : diff === '1',
    columns: list(query.get('columns')),
    reference: query.get('base'),
    open: list(query.get('open')) ?? [],
    row: query.get('row'),
    whole: query.get('whole') === '1',
  };
}

/** The query of an address that says the state; parameters that are not the table's stay in front. */
export function withTableState(search: string, state: TableState, differing: boolean): string {
  const query = new URLSearchParams(search);
  for (const name of OWN) query.delete(name);
  if (state.differing !== differing) query.set('diff', state.differing ? '1' : '0');
  if (state.columns !== null) query.set('columns', state.columns.join(','));
  if (state.reference !== null) query.set('base', state.reference);
  if (state.open.length > 0) query.set('open', state.open.join(','));
  if (state.row !== null) query.set('row', state.row);
  if (state.whole) query.set('whole', '1');
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%7E', '~');
  return text === '' ? '' : `?${text}`;
}
