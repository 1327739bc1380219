import type { StepView } from '../../review/protocol.ts';

/** The first step behind an index that is not done; where there is none, the first of all that is not. null: all are. */
export function nextOpen(steps: readonly StepView[], index: number): StepView | null {
  const isOpen = ({ isDone }: StepView): boolean => !isDone;
  return steps.slice(index + 1).find(isOpen) ?? steps.find(isOpen) ?? null;
}
