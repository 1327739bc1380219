/** What the address says about the changes to show. */
export interface FilterState {
  /** Chosen values by the name of their group; a group that is missing narrows nothing. */
  values: Map<string, string[]>;
  /** Key of the one item whose changes are asked for. */
  item: string | null;
  /** `side` or `inline`; null: what suits the width of the window. */
  view: string | null;
}

const GROUPS = ['section', 'timing', 'kind', 'important'];
const OWN = [...GROUPS, 'item', 'view'];

/** The state in the query of an address. What is not known is passed over. */
export function readState(search: string): FilterState {
  const query = new URLSearchParams(search);
  const values = new Map<string, string[]>();
  for (const group of GROUPS) if (query.has(group)) values.set(group, query.getAll(group));
  const view = query.get('view');
  return { values, item: query.get('item'), view: view === 'side' || view === 'inline' ? view : null };
}

/** A state as the query of an address; parameters of the query that are not its own stay, behind it. */
export function withState(search: string, { values, item, view }: FilterState): string {
  const query = new URLSearchParams();
  for (const group of GROUPS) for (const value of values.get(group) ?? []) query.append(group, value);
  if (item !== null) query.set('item', item);
  if (view !== null) query.set('view', view);
  for (const [name, value] of new URLSearchParams(search)) if (!OWN.includes(name)) query.append(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Makes the address of the page say the state, without a step in the browser's history. */
export function writeState(state: FilterState): void {
  const search = withState(location.search, state);
  if (search !== location.search) history.replaceState(null, '', location.pathname + search + location.hash);
}
