import type { ExpandedTerm, ExpandedWord } from './expand.ts';

const quote = ({ shown }: ExpandedWord): string => `「${shown}」`;

/** What was typed, by what is wanted and what is not, each word in 「」. */
function phrasesOf(terms: readonly ExpandedTerm[]): { wanted: string; unwanted: string } {
  const typed = terms.map(({ words, exclude }) => ({
    exclude,
    phrase: words
      .filter(({ why }) => why === 'typed')
      .map(quote)
      .join('か'),
  }));
  const join = (isExcluded: boolean): string =>
    typed
      .filter(({ exclude }) => exclude === isExcluded)
      .map(({ phrase }) => phrase)
      .join('と');
  return { wanted: join(false), unwanted: join(true) };
}

/** The words of a search as a noun phrase: 「再委託」と「クラウド」（「許諾」を除く）. */
export function describeQuery(terms: readonly ExpandedTerm[]): string {
  const { wanted, unwanted } = phrasesOf(terms);
  return unwanted === '' ? wanted : `${wanted}（${unwanted}を除く）`;
}

/** The conditions of a search before what meets them: 「再委託」と「クラウド」を含み「許諾」を含まない. */
export function describeConditions(terms: readonly ExpandedTerm[]): string {
  const { wanted, unwanted } = phrasesOf(terms);
  return unwanted === '' ? `${wanted}を含む` : `${wanted}を含み${unwanted}を含まない`;
}

/** Which words were looked for beside the typed ones, one sentence for each kind; [] where there were none. */
export function describeExpansion(terms: readonly ExpandedTerm[]): string[] {
  const of = (why: ExpandedWord['why']): string[] => [
    ...new Set(terms.flatMap(({ words }) => words.filter((word) => word.why === why).map(quote))),
  ];
  const synonyms = of('synonym');
  const spellings = of('spelling');
  return [
    ...(synonyms.length === 0 ? [] : [`同義語${synonyms.join('')}も含めています。`]),
    ...(spellings.length === 0 ? [] : [`表記ゆれ${spellings.join('')}も含めています。`]),
  ];
}
