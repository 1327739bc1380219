import type { SearchCorpus, Listed } from '../index/corpus-file.ts';
import { evaluate, type WordTexts } from '../query/evaluate.ts';
import type { ExpandedTerm } from '../query/expand.ts';
import { CHANGE_PARTS, type Filters, passesText, type TextFacet, type TextPlace } from './filters.ts';
import type { TextCounts } from '../index/layout.ts';
import { locateText } from './places.ts';
import { placeOf } from '../index/texts.ts';

/** Where the texts stand that were found in an assessment, place by place; null where it does not fulfil the search. */
export type HitCounter = (row: Listed, except?: TextFacet | null) => TextPlace[][] | null;

/** All parts of documents that a search can be narrowed to. */
export const allParts = (corpus: SearchCorpus): string[] => [...corpus.parts, ...Object.values(CHANGE_PARTS)];

/** Says, of assessments whose texts are known, what in them fulfils a search. */
export function createHitCounter(
  terms: readonly ExpandedTerm[],
  filters: Filters,
  corpus: SearchCorpus,
  shapes: ReadonlyMap<number, TextCounts>,
  textsOf: (assessment: number) => WordTexts,
): HitCounter {
  return ({ number }, except = null) => {
    const shape = shapes.get(number);
    if (shape === undefined) throw new Error(`Internal error: the shape of assessment ${number} is not known.`);
    const at = (text: number): TextPlace => locateText(shape, corpus.parts, text);
    const found = evaluate(terms, textsOf(number), (text) => passesText(at(text), filters, except));
    if (found === null) return null;
    const places = new Map<number, TextPlace[]>();
    for (const text of found) places.set(placeOf(text), [...(places.get(placeOf(text)) ?? []), at(text)]);
    return [...places.values()];
  };
}
