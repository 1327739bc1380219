import { textOf } from '../assessment/value-text.ts';
import type { StoredAssessment } from '../corpus/stored.ts';

/** What is searched of an assessment: the text of each item, and item, before, after and note of each change. */
export function* searchTexts({
  assessment,
  changes,
}: Pick<StoredAssessment, 'assessment' | 'changes'>): Generator<string> {
  for (const entry of assessment.entries) {
    const text = textOf(entry.value);
    if (text !== '') yield text;
  }
  for (const { item, before, after, note } of changes) {
    for (const text of [item, before, after, note]) if (text !== '') yield text;
  }
}
