import {
  choice,
  numberFrom,
  readQuery,
  state,
  text,
  toQuery,
  values,
  type StateField,
} from '../../text/address-state.ts';
import { FACETS, type FacetId, type Filters } from './filters.ts';
import { type SortOrder, ORDERS } from './order.ts';

/** Results by assessment, or the changes that hold the words by date. */
export type View = 'assessments' | 'changes';

/** What the address of the search page says. */
export interface SearchState {
  q: string;
  spellings: boolean;
  synonyms: boolean;
  /** 案, and assessments of 事務 that have ended, are looked into, too. */
  allStatuses: boolean;
  /** Earlier editions are looked into, too. */
  editions: boolean;
  filters: Filters;
  order: SortOrder;
  view: View;
  /** Items are counted however many assessments there are. */
  countAll: boolean;
  /** Assessments, or changes, shown. */
  shown: number;
}

/** Assessments, or changes, that one press of the button adds. */
export const PAGE = 10;

const SEARCH = state<SearchState>({
  q: text('q'),
  spellings: choice('spellings', { off: false }, true),
  synonyms: choice('synonyms', { off: false }, true),
  allStatuses: choice('status', { all: true }, false),
  editions: choice('editions', { all: true }, false),
  filters: state<Filters>(
    Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as Record<FacetId, StateField<readonly string[]>>,
  ),
  order: choice('sort', Object.fromEntries(ORDERS.map(({ id }) => [id, id])), 'relevance'),
  view: choice('view', { changes: 'changes' }, 'assessments'),
  countAll: choice('count', { all: true }, false),
  shown: numberFrom('shown', PAGE),
});

/** The state in the query of an address; what is not known is passed over. */
export const readAddress = (search: string): SearchState => readQuery(SEARCH, search);

/** The query of an address that says a state; '' where there is nothing to say. */
export const toAddress = (search: SearchState): string => toQuery(SEARCH, search);
