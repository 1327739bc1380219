import { outline, pathsOf } from '../../assessment/outline.ts';
import { textOf } from '../../assessment/value-text.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { parseKey, pathOf } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import { isOfficerItem, isTitleOnly, mayNameOfficer } from '../../changes/officers.ts';
import type { SearchItemText, TextsFile } from './texts.ts';

/**
 * What is searched of an assessment: the text of each item, and item, note, after and before of each change, but no names of officers.
 * `partOf` numbers the parts of the document by their labels; an item that the form does not know belongs to the part ''.
 */
export function readTexts(
  { assessment, changes }: Pick<StoredAssessment, 'assessment' | 'changes'>,
  form: Form,
  partOf: (label: string) => number,
): TextsFile {
  const paths = pathsOf(outline(assessment.entries, form));
  const items = assessment.entries.flatMap(({ key, field, value }): SearchItemText[] => {
    const text = textOf(value);
    if (text === '' || (isOfficerItem(field, form) && !isTitleOnly(text))) return [];
    const place = parseKey(form, key);
    const section = place === null ? undefined : pathOf(place.node)[0];
    return [{ key, part: partOf(section?.label ?? ''), path: paths.get(key) ?? [], text }];
  });
  return {
    items,
    changes: changes.map((change) => {
      const { n, iso, date, timing, item, note } = change;
      const { after, before } = mayNameOfficer(change, form) ? { after: '', before: '' } : change;
      return { n, date: iso, printed: date, timing, item, note, after, before };
    }),
  };
}
