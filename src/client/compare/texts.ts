import type { AssessmentJson } from '../../export/schema.ts';

/** What an assessment says at each key. */
export type Texts = ReadonlyMap<string, string>;

const loaded = new Map<string, Promise<Texts>>();

/** Loads the texts of an assessment from the open data, once. Throws where that fails; the next call tries again. */
export function loadTexts(base: string, id: string): Promise<Texts> {
  const pending = loaded.get(id);
  if (pending !== undefined) return pending;
  const texts = fetchTexts(base, id);
  loaded.set(id, texts);
  texts.catch(() => loaded.delete(id));
  return texts;
}

async function fetchTexts(base: string, id: string): Promise<Texts> {
  const response = await fetch(`${base}api/v1/assessments/${id}.json`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const { items } = (await response.json()) as AssessmentJson;
  return new Map(items.map(({ key, text }) => [key, text]));
}
