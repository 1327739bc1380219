import { nearestFeed } from '../../export/feeds/nearest.ts';
import type { Facet } from '../../search/results/facets.ts';
import { UNSTATED, type FacetId, type Filters } from '../../search/results/filters.ts';
import { feedNote } from '../feed-note.ts';

/** Names the feed nearest to a search, which holds more than the search: no feed is about words. `base`: path of the site. */
export function showFeed(host: HTMLElement, filters: Filters, facets: readonly Facet[], base: string): void {
  const named = (id: FacetId): { id: string; name: string }[] => {
    const options = facets.find((facet) => facet.id === id)?.options ?? [];
    return filters[id]
      .filter((value) => value !== UNSTATED)
      .map((value) => ({ id: value, name: options.find((option) => option.value === value)?.label ?? value }));
  };
  const view = { municipalities: named('municipality'), procedures: named('procedure'), kinds: [], others: true };
  const feed = nearestFeed(view);
  host.replaceChildren(...feedNote(feed, base.replace(/\/$/u, '') + feed.path));
}
