import type { EngineName } from '../../registry/portal.ts';
import type { SiteInfo } from '../../workspace/stored.ts';

/**
 * Characters of Markdown up to which Pagefind serves: about 150 assessments. A question loads a file of its index for each pair of
 * characters, and these grow with the corpus; beyond, a first question may need more than 900 kB.
 */
const MOST_FOR_PAGEFIND = 6_000_000;

/** What finds words in a portal: what it asks for, else what suits its size. */
export const engineFor = ({ portal, characters }: Pick<SiteInfo, 'portal' | 'characters'>): EngineName =>
  portal.searchEngine ?? (characters > MOST_FOR_PAGEFIND ? 'grams' : 'pagefind');
