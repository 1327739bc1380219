import {
  newestFirst,
  timelineGroups,
  timelineIndexOf,
  timelineTally,
  type TimelineGroup,
  type TimelineTally,
} from '../../insights/timeline.ts';
import { monthOf } from '../../insights/timeline-month.ts';
import { sentenceContext } from '../../changes/sentences/context.ts';
import { withBasis } from '../../compare/editions/with-basis.ts';
import type { EditionHistory } from '../../compare/editions/edition-history.ts';
import { loadForm } from '../../forms/load.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Fact, Reducer } from '../../workspace/derivation.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { ALL, kindOf } from './kind.ts';

/** The changes of an assessment by month, those of its body, and how many they are. */
const changes = kindOf<TimelineGroup[]>('timeline');
const ofBodies = kindOf<TimelineGroup[]>('timeline-body');
const tallies = kindOf<TimelineTally>('tally');

export function* extractTimeline(stored: StoredAssessment, history: EditionHistory | null): Generator<Fact> {
  const form = loadForm(stored.frontmatter.form);
  const context = sentenceContext(stored.assessment.entries, stored.changes, form);
  const groups = timelineGroups(stored, withBasis(stored.changes, history), form, context);
  if (groups.length === 0) return;
  for (const [month, own] of groupBy(groups, ({ date }) => monthOf(date))) yield changes.fact(month, own);
  yield ofBodies.fact(stored.municipality.code, groups);
  yield tallies.fact(ALL, timelineTally(groups));
}

/** Puts the changes of all assessments in order, month by month and body by body. */
export function timelineReducers(): Reducer[] {
  return [
    changes.reducer((month, facts) => ({
      resources: [[`timeline/${month}`, facts.flatMap(({ value }) => value).sort(newestFirst)]],
    })),
    ofBodies.reducer((code, facts) => ({
      resources: [[`timeline-of/${code}`, facts.flatMap(({ value }) => value).sort(newestFirst)]],
    })),
    tallies.reducer((_, facts) => ({ resources: [['timeline', timelineIndexOf(facts.map(({ value }) => value))]] })),
  ];
}
