import type { Derivation, DerivationContext } from '../../workspace/derivation.ts';
import { alignmentReducers, extractParts } from './alignments.ts';
import { compareWithEditions, editionReducers, extractEditions } from './editions.ts';
import { fieldReducers, extractFields } from './fields.ts';
import { insightReducers, extractInsights } from './insights.ts';
import { extractTimeline, timelineReducers } from './timeline.ts';

/** How everything that pages and exports show of many assessments is made from single ones. */
export function makeDerivation(context: DerivationContext): Derivation {
  return {
    extract: function* (stored, editions) {
      const history = compareWithEditions(stored, editions);
      yield* extractFields(stored);
      yield* extractParts(stored);
      yield* extractEditions(stored, history);
      yield* extractTimeline(stored, history);
      yield* extractInsights(stored, history);
    },
    reducers: [
      ...fieldReducers(),
      ...alignmentReducers(),
      ...editionReducers(),
      ...timelineReducers(),
      ...insightReducers(context),
    ],
  };
}
