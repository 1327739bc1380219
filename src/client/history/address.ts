import { choice, name, readQuery, state, values, withQuery } from '../../text/address-state.ts';

/** Names of the groups of values that narrow a history. */
export const GROUPS = ['section', 'timing', 'kind', 'important'] as const;

/** What the address says about the changes to show: of each group the chosen values; none narrow nothing. */
export interface FilterState extends Record<(typeof GROUPS)[number], readonly string[]> {
  /** Key of the one item whose changes are asked for. */
  item: string | null;
  /** null: what suits the width of the window. */
  view: 'side' | 'inline' | null;
}

const FILTER = state<FilterState>({
  section: values('section'),
  timing: values('timing'),
  kind: values('kind'),
  important: values('important'),
  item: name('item'),
  view: choice('view', { side: 'side', inline: 'inline' }, null),
});

/** Nothing is narrowed. */
export const NO_FILTER: FilterState = readQuery(FILTER, '');

/** The state in the query of an address. What is not known is passed over. */
export const readState = (search: string): FilterState => readQuery(FILTER, search);

/** A state as the query of an address; parameters of the query that are not its own stay, behind it. */
export const withState = (search: string, filter: FilterState): string => withQuery(FILTER, filter, search, 'behind');

/** Makes the address of the page say the state, without a step in the browser's history. */
export function writeState(filter: FilterState): void {
  const search = withState(location.search, filter);
  if (search !== location.search) history.replaceState(null, '', location.pathname + search + location.hash);
}
