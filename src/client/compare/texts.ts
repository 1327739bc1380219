import type { AssessmentJson } from '../../export/schema.ts';
import { memoizeRecent } from '../../search/engines/memo.ts';
import { loadJson } from '../load-json.ts';

/** What an assessment says at each key. */
export type Texts = ReadonlyMap<string, string>;

const textsAt = memoizeRecent(Infinity, async (address: string): Promise<Texts> => {
  const { items } = await loadJson<AssessmentJson>(address);
  return new Map(items.map(({ key, text }) => [key, text]));
});

/** Loads the texts of an assessment from the open data, once. Throws where that fails; the next call tries again. */
export const loadTexts = (base: string, id: string): Promise<Texts> => textsAt(`${base}api/v1/assessments/${id}.json`);
