import { maskAssessment } from '../../changes/officers.ts';
import { loadForm } from '../../forms/load.ts';
import type { Derivation, DerivationContext } from '../../workspace/derivation.ts';
import { alignmentReducers, extractParts } from './alignments.ts';
import { fieldReducers, extractFields } from './fields.ts';
import { insightReducers, extractInsights } from './insights.ts';
import { extractTimeline, timelineReducers } from './timeline.ts';

/** How everything that pages and exports show of many assessments is made from single ones. */
export function makeDerivation(context: DerivationContext): Derivation {
  return {
    extract: function* (stored) {
      yield* extractFields(stored);
      yield* extractParts(stored);
      yield* extractTimeline(stored);
      yield* extractInsights(maskAssessment(stored, loadForm(stored.frontmatter.form)));
    },
    reducers: [...fieldReducers(), ...alignmentReducers(), ...timelineReducers(), ...insightReducers(context)],
  };
}
