import type { Derivation, DerivationContext } from '../../workspace/derivation.ts';
import { alignmentReducers, sayParts } from './alignments.ts';
import { fieldReducers, sayFields } from './fields.ts';
import { insightReducers, sayInsights } from './insights.ts';
import { sayTimeline, timelineReducers } from './timeline.ts';

/** How everything that pages and exports show of many assessments is made from single ones. */
export function makeDerivation(context: DerivationContext): Derivation {
  return {
    extract: function* (stored) {
      yield* sayFields(stored);
      yield* sayParts(stored);
      yield* sayTimeline(stored);
      yield* sayInsights(stored);
    },
    reducers: [...fieldReducers(), ...alignmentReducers(), ...timelineReducers(), ...insightReducers(context)],
  };
}
