import type { SearchEngine, SearchRecord } from './engine.ts';
import type { Term } from './query.ts';

/** The assessments that hold every term and none of the excluded words, newest first, then by id. */
export async function findAssessments(engine: SearchEngine, terms: readonly Term[]): Promise<SearchRecord[]> {
  if (terms.length === 0) return [];
  const records = await engine.records();
  let ids = new Set(records.keys());
  for (const { anyOf, exclude } of terms) {
    const found = await Promise.all(anyOf.map((word) => engine.find(word)));
    const holding = found.reduce((all, some) => all.union(some), new Set<string>());
    ids = exclude ? ids.difference(holding) : ids.intersection(holding);
  }
  return [...ids]
    .flatMap((id) => records.get(id) ?? [])
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || a.id.localeCompare(b.id));
}
