import type { Assessment } from '../assessment/types.ts';
import { isEmpty } from '../assessment/empty-items.ts';
import { parseKey } from '../forms/keys.ts';
import type { Form } from '../forms/types.ts';
import type { Counts } from './stored.ts';

/** How much an assessment holds, and how much of it is in doubt. `warnings` is what the check found. */
export function countAssessment(assessment: Assessment, form: Form, warnings: number): Counts {
  const counts: Counts = {
    files: 0,
    items: 0,
    none: 0,
    empty: 0,
    on: 0,
    off: 0,
    unclear: 0,
    changes: assessment.changes.length,
    unplaced: assessment.unplaced.length,
    warnings,
  };
  const files = new Set<number>();
  for (const { key, value } of assessment.entries) {
    const file = parseKey(form, key)?.file ?? null;
    if (file !== null) files.add(file);
    if (value === null) continue;
    counts.items += 1;
    if (value.type === 'none') counts.none += 1;
    if (isEmpty(value)) counts.empty += 1;
    if (value.type === 'marks') for (const mark of value.marks) counts[mark.state] += 1;
  }
  counts.files = files.size;
  return counts;
}
