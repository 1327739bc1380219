import type { Mark } from '../assessment/types.ts';
import type { OriginLocations } from './places.ts';
import { progressOf } from './progress.ts';
import type { ReviewView, StepView } from './protocol.ts';
import { changeAt, valueAt, type ReviewState } from './state.ts';
import { isDone, type ReviewStep } from './steps.ts';
import { blankValue } from './edit.ts';
import { findTargets, suggestTargets } from './suggest.ts';

export interface ViewSources {
  id: string;
  state: ReviewState;
  steps: readonly ReviewStep[];
  places: OriginLocations;
  undo: ReviewView['undo'];
}

/** What the page shows of a review. */
export function toView({ id, state, steps, places, undo }: ViewSources): ReviewView {
  const { frontmatter } = state.assessment;
  const targets = findTargets(state.assessment);
  return {
    id,
    title: frontmatter.title ?? id,
    authority: frontmatter.authority ?? '',
    steps: steps.map((step) => ({
      ...step,
      ...contentOf(state, step),
      isDone: isDone(state, step),
      suggestions: step.kind === 'unplaced' ? suggestTargets(step.place, targets, places) : [],
    })),
    targets,
    progress: progressOf(state, steps),
    undo,
    isFinished: frontmatter.reviewed,
  };
}

function contentOf(
  state: ReviewState,
  step: ReviewStep,
): Pick<StepView, 'value' | 'blank' | 'mark' | 'change' | 'unplaced'> {
  const nothing = { value: null, blank: null, mark: null, change: null, unplaced: null };
  switch (step.kind) {
    case 'mark': {
      const value = valueAt(state, step.item);
      return { ...nothing, value, mark: markOf(value?.type === 'marks' ? value.marks : [], step.label) };
    }
    case 'item':
      return { ...nothing, value: valueAt(state, step.key), blank: blankValue(state, step.key) };
    case 'change':
      return { ...nothing, change: changeAt(state, step.n) };
    case 'unplaced':
      return { ...nothing, unplaced: state.assessment.unplaced[state.unplaced.indexOf(step.index)] ?? null };
    case 'note':
      return nothing;
  }
}

const markOf = (marks: readonly Mark[], label: string): Mark | null =>
  marks.find((mark) => mark.label === label) ?? null;
