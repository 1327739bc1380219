import type { AssessmentJson } from '../export/schema.ts';
import { type Hit, locate, type Searchable } from '../search/locate.ts';

/** Loads an assessment's open data and finds folded words in its items and changes. Throws when it cannot be loaded. */
export async function locateIn(base: string, id: string, words: readonly string[]): Promise<Hit[]> {
  const response = await fetch(`${base}api/v1/assessments/${id}.json`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return locate(textsOf((await response.json()) as AssessmentJson), words);
}

function* textsOf({ items, changes }: AssessmentJson): Generator<Searchable> {
  for (const { key, label, path, text } of items) {
    yield { place: key, path: label === '' ? path : [...path, label], text };
  }
  for (const { n, printed, item, before, after, note } of changes) {
    const place = `change-${n}`;
    const path = [`変更 ${printed}`, item];
    yield { place, path: [`変更 ${printed}`, '項目'], text: item };
    yield { place, path: [...path, '変更前'], text: before };
    yield { place, path: [...path, '変更後'], text: after };
    yield { place, path: [...path, '提出時期に係る説明'], text: note };
  }
}

/** How many items and changes the hits stand in. */
export const countPlaces = (hits: readonly Hit[]): number => new Set(hits.map((hit) => hit.place)).size;

/** Where a hit stands on the site. */
export function placeAddress(base: string, id: string, place: string): string {
  return `${base}assessments/${id}/${place.startsWith('change-') ? 'history/' : ''}#${place}`;
}
