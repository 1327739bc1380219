import { outline, pathsOf } from '../../assessment/outline.ts';
import { textOf } from '../../assessment/value-text.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { parseKey, pathOf } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import { maskAssessment } from '../../changes/officers.ts';
import type { SearchItemText, TextsFile } from './texts.ts';

/**
 * What is searched of an assessment: the text of each item, and item, note, after and before of each change, but no names of officials.
 * `partOf` numbers the parts of the document by their labels; an item that the form does not know belongs to the part ''.
 */
export function readTexts(
  stored: Pick<StoredAssessment, 'assessment' | 'changes'>,
  form: Form,
  partOf: (label: string) => number,
): TextsFile {
  const { assessment, changes } = maskAssessment(stored, form);
  const paths = pathsOf(outline(assessment.entries, form));
  const items = assessment.entries.flatMap(({ key, value }): SearchItemText[] => {
    const text = textOf(value);
    if (text === '') return [];
    const place = parseKey(form, key);
    const section = place === null ? undefined : pathOf(place.node)[0];
    return [{ key, part: partOf(section?.label ?? ''), path: paths.get(key) ?? [], text }];
  });
  return {
    items,
    changes: changes.map(({ n, iso, date, timing, item, note, after, before }) => {
      return { n, date: iso, printed: date, timing, item, note, after, before };
    }),
  };
}
