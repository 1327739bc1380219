import { FACETS, type FacetId, type Filters, NO_FILTERS } from './filters.ts';
import { type Order, ORDERS } from './order.ts';

/** Results by assessment, or the changes that hold the words by date. */
export type View = 'assessments' | 'changes';

/** What the address of the search page says. */
export interface SearchState {
  q: string;
  spellings: boolean;
  synonyms: boolean;
  filters: Filters;
  order: Order;
  view: View;
  /** Items are counted however many assessments there are. */
  countAll: boolean;
  /** Assessments, or changes, shown. */
  shown: number;
}

/** Assessments, or changes, that one press of the button adds. */
export const PAGE = 10;

/** The state in the query of an address; what is not known is passed over. */
export function readAddress(search: string): SearchState {
  const query = new URLSearchParams(search);
  const filters: Record<FacetId, readonly string[]> = { ...NO_FILTERS };
  for (const facet of FACETS) filters[facet] = [...new Set(query.getAll(facet))].filter((value) => value !== '');
  const shown = Number(query.get('shown'));
  return {
    q: query.get('q')?.trim() ?? '',
    spellings: query.get('spellings') !== 'off',
    synonyms: query.get('synonyms') !== 'off',
    filters,
    order: ORDERS.find(({ id }) => id === query.get('sort'))?.id ?? 'relevance',
    view: query.get('view') === 'changes' ? 'changes' : 'assessments',
    countAll: query.get('count') === 'all',
    shown: Number.isInteger(shown) && shown > PAGE ? shown : PAGE,
  };
}

/** The query of an address that says a state; '' where there is nothing to say. */
export function toAddress({ q, spellings, synonyms, filters, order, view, countAll, shown }: SearchState): string {
  const query = new URLSearchParams();
  if (q !== '') query.set('q', q);
  if (!spellings) query.set('spellings', 'off');
  if (!synonyms) query.set('synonyms', 'off');
  for (const facet of FACETS) for (const value of filters[facet]) query.append(facet, value);
  if (order !== 'relevance') query.set('sort', order);
  if (view !== 'assessments') query.set('view', view);
  if (countAll) query.set('count', 'all');
  if (shown > PAGE) query.set('shown', String(shown));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
