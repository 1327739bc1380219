/** A kind of page that docs/looks.md shows before and after. */
export interface LooksPage {
  name: string;
  /** Address below each site; null: there was no such page. */
  before: string | null;
  after: string;
  /** What the page is opened for: the first element of the selector is looked for on a phone; null: the page had none. */
  answer?: { before: string | null; after: string };
}

const same = (name: string, path: string): LooksPage => ({ name, before: path, after: path });
const added = (name: string, path: string): LooksPage => ({ name, before: null, after: path });

/** Every kind of page, in the order of docs/looks.md. */
export const LOOKS: readonly LooksPage[] = [
  { ...same('home', ''), answer: { before: '#changes li, .news li', after: '#changes .news-sentences > li' } },
  {
    ...same('assessment', 'assessments/992011-12/'),
    answer: { before: '[data-glance] a', after: '[data-question] dd' },
  },
  same('history', 'assessments/992011-12/history/'),
  {
    ...same('municipality', 'municipalities/992011/'),
    answer: { before: null, after: '[data-question] dd' },
  },
  same('procedure', 'procedures/jido-teate/'),
  same('comparison', 'compare/?a=992011-12&b=992020-8'),
  same('field', 'fields/II-4-contract-3/'),
  same('search', 'search/'),
  same('timeline', 'timeline/'),
  same('contractors', 'contractors/'),
  same('contractor', 'contractors/mihon-joho-systems/'),
  same('systems', 'systems/'),
  added('copies', 'copies/'),
  same('data', 'data/'),
  same('glossary', 'glossary/'),
  same('newcomers', 'hajimete/'),
  same('accessibility', 'accessibility/'),
  same('english', 'en/'),
];
