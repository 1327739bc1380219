import type { AssessmentJson } from '../export/schema.ts';
import { foldForSearch } from '../search/fold.ts';
import { type Hit, locate, type Searchable } from '../search/locate.ts';

/** Assessments whose texts are kept for the next query; about 0.5 MB each. */
const KEPT = 60;
const kept = new Map<string, Promise<Searchable[]>>();

/** Finds folded words in the items and changes of an assessment. Throws when its open data cannot be loaded. */
export async function locateIn(base: string, id: string, words: readonly string[]): Promise<Hit[]> {
  const texts = kept.get(id) ?? load(base, id);
  kept.delete(id);
  kept.set(id, texts);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  try {
    return locate(await texts, words);
  } catch (error) {
    kept.delete(id);
    throw error;
  }
}

async function load(base: string, id: string): Promise<Searchable[]> {
  const response = await fetch(`${base}api/v1/assessments/${id}.json`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return [...textsOf((await response.json()) as AssessmentJson)].map((text) => ({
    ...text,
    folded: foldForSearch(text.text),
  }));
}

function* textsOf({ items, changes }: AssessmentJson): Generator<Omit<Searchable, 'folded'>> {
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
