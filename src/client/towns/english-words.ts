import type { FoundTowns } from './find-towns.ts';
import { SHOWN } from './town-words.ts';

/** Where assessments are that are not here. */
export const ELSEWHERE =
  'Assessments can also be found on the website of the Personal Information Protection Commission of Japan and on the website of each body.';

const bodies = (count: number): string => (count === 1 ? '1 body' : `${count} bodies`);
const limit = (count: number): string => (count > SHOWN ? ` (the first ${SHOWN} are shown)` : '');

/** What was found, in a sentence or two. */
export function describeInEnglish({ published, unpublished }: FoundTowns): string {
  const missing = new Set(unpublished.map(({ code }) => code)).size;
  if (published.length === 0 && missing === 0)
    return 'No body has such a name. Type the name of a municipality or prefecture in Latin letters or in Japanese.';
  if (published.length === 0)
    return `${bodies(missing)} of this name${limit(unpublished.length)}, of which no assessment is here yet.`;
  const first = `${bodies(published.length)} found${limit(published.length)}.`;
  return missing === 0 ? first : `${first} ${bodies(missing)} more of which no assessment is here yet.`;
}
