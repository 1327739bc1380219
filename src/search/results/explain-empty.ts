import { FACETS, type FacetId } from './filters.ts';
import { runSearch, type SearchRequest, type SearchSources } from './run-search.ts';

/** Why a search has found nothing. All numbers are of assessments. */
export interface Emptied {
  /** For each condition: how many fulfil it alone, narrowed as the search is, and without any narrowing. */
  alone: { narrowed: number; everywhere: number }[];
  /** For each condition: how many there would be without it; null where nothing is asked for any more. */
  without: (number | null)[];
  /** For each facet that narrows the search: how many there would be without its narrowing. */
  facets: { facet: FacetId; count: number }[];
  /** How many there are among 案 and assessments of 事務 that have ended, where those are left out. */
  notInForce: number;
}

/** More conditions than these are a text, for which nobody reads so many lines. */
const MOST = 6;

/** Searches anew with a part left out at a time; null where nobody waits for the answer any more. */
export async function explainEmpty(
  request: SearchRequest,
  sources: SearchSources,
  isCurrent: () => boolean,
): Promise<Emptied | null> {
  const { terms, filters } = request;
  const count = async (change: Partial<SearchRequest>): Promise<number> => {
    const listener = { isCurrent, onFound: () => undefined, onProgress: () => undefined };
    const outcome = await runSearch({ ...request, countAll: true, ...change }, sources, listener);
    return outcome?.rows.length ?? 0;
  };
  const emptied: Emptied = { alone: [], without: [], facets: [], notInForce: 0 };
  for (const [n, term] of terms.slice(0, MOST).entries()) {
    const alone = await count({ terms: [{ ...term, exclude: false }] });
    const rest = terms.filter((_, other) => other !== n);
    emptied.alone.push({ narrowed: alone, everywhere: await heldAnywhere(request, sources, n) });
    emptied.without.push(rest.some(({ exclude }) => !exclude) ? await count({ terms: rest }) : null);
  }
  for (const facet of FACETS) {
    if (filters[facet].length > 0)
      emptied.facets.push({ facet, count: await count({ filters: { ...filters, [facet]: [] } }) });
  }
  if (!request.allStatuses && sources.rows.some(({ status }) => status !== 'published'))
    emptied.notInForce = await count({ allStatuses: true });
  return isCurrent() ? emptied : null;
}

async function heldAnywhere({ terms }: SearchRequest, { engine }: SearchSources, n: number): Promise<number> {
  const words = terms[n]?.words ?? [];
  const held = await Promise.all(words.map(({ folded }) => engine.find(folded, 'all')));
  return new Set(held.flatMap((numbers) => [...numbers])).size;
}
