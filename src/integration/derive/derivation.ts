import { join } from 'node:path';
import { isInForce } from '../../assessment/in-force.ts';
import { maskAssessment } from '../../changes/officers.ts';
import { loadForm } from '../../forms/load.ts';
import { keepShown } from '../../insights/rules/keep-shown.ts';
import { CODE_ENDING } from '../../registry/program.ts';
import type { Derivation, DerivationContext, Fact } from '../../workspace/derivation.ts';
import type { StoredAssessment, StoredEdition } from '../../workspace/stored.ts';
import { alignmentReducers, extractParts } from './alignments.ts';
import { copiesReducers } from './copies.ts';
import { compareWithEditions, editionReducers, extractEditions } from './editions.ts';
import { fieldReducers, extractFields } from './fields.ts';
import { insightReducers, extractInsights } from './insights.ts';
import { extractTown, townReducers } from './towns.ts';
import { extractTimeline, timelineReducers } from './timeline.ts';

/** What an assessment says to all that is made of many. */
export function* extractFacts(read: StoredAssessment, editions: readonly StoredEdition[]): Iterable<Fact> {
  const stored = keepShown(read);
  const history = compareWithEditions(stored, editions);
  yield* extractEditions(stored, history);
  // What was changed before a 事務 ended was changed all the same; a 案 changes nothing.
  if (stored.frontmatter.status !== 'draft') yield* extractTimeline(stored, history);
  if (!isInForce(stored)) return;
  yield* extractFields(stored, editions);
  yield* extractParts(stored);
  const form = loadForm(stored.frontmatter.form);
  const masked = maskAssessment(stored, form);
  yield* extractInsights(masked, history);
  yield* extractTown(masked);
}

/** How everything that pages and exports show of many assessments is made from single ones. */
export function makeDerivation(context: DerivationContext): Derivation {
  return {
    extract: extractFacts,
    extractModule: join(import.meta.dirname, `extract-thread${CODE_ENDING}`),
    reducers: [
      ...fieldReducers(),
      ...copiesReducers(),
      ...alignmentReducers(),
      ...editionReducers(),
      ...timelineReducers(),
      ...insightReducers(context),
      ...townReducers(),
    ],
  };
}
