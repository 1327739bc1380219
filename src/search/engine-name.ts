import type { EngineName } from '../corpus/portal.ts';
import type { CorpusIndex } from '../corpus/stored.ts';

/**
 * Characters of Markdown up to which Pagefind serves: about 250 assessments. A question loads a file of its index for each pair of
 * characters, and these grow with the corpus (measured at 100, 300 and 1,000 assessments).
 */
const MOST_FOR_PAGEFIND = 7_500_000;

/** What finds words in a portal: what it asks for, else what suits its size. */
export const engineFor = ({ portal, characters }: Pick<CorpusIndex, 'portal' | 'characters'>): EngineName =>
  portal.searchEngine ?? (characters > MOST_FOR_PAGEFIND ? 'grams' : 'pagefind');
