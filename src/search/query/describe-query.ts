import type { ExpandedTerm, ExpandedWord } from './expand.ts';

const quote = ({ shown }: ExpandedWord): string => `「${shown}」`;

/** The conditions of a search as a noun phrase: 「再委託」と「クラウド」があり、「許諾」がない. */
export function describeQuery(terms: readonly ExpandedTerm[]): string {
  const typed = terms.map(({ words, exclude }) => ({
    exclude,
    phrase: words
      .filter(({ why }) => why === 'typed')
      .map(quote)
      .join('か'),
  }));
  const wanted = typed.filter(({ exclude }) => !exclude).map(({ phrase }) => phrase);
  const unwanted = typed.filter(({ exclude }) => exclude).map(({ phrase }) => phrase);
  if (unwanted.length === 0) return wanted.join('と');
  return `${wanted.join('と')}があり、${unwanted.join('も')}がない`;
}

/** Which words were looked for beside the typed ones, one sentence for each kind; [] where there were none. */
export function describeExpansion(terms: readonly ExpandedTerm[]): string[] {
  const of = (why: ExpandedWord['why']): string[] => [
    ...new Set(terms.flatMap(({ words }) => words.filter((word) => word.why === why).map(quote))),
  ];
  const synonyms = of('synonym');
  const spellings = of('spelling');
  return [
    ...(synonyms.length === 0 ? [] : [`同じ意味のことば${synonyms.join('')}も探しています。`]),
    ...(spellings.length === 0 ? [] : [`書き方のちがう${spellings.join('')}も探しています。`]),
  ];
}
