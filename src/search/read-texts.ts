import { outline, pathsOf } from '../assessment/outline.ts';
import { textOf } from '../assessment/value-text.ts';
import type { StoredAssessment, StoredChange } from '../corpus/stored.ts';
import { nodeByField, parseKey, pathOf } from '../forms/keys.ts';
import type { Form } from '../forms/types.ts';
import type { ItemText, TextsFile } from './texts.ts';

/**
 * What is searched of an assessment: the text of each item, and item, note, after and before of each change, but not what rows say of
 * officers. `partOf` numbers the parts
 * of the document by their labels; an item that the form does not know belongs to the part ''.
 */
export function readTexts(
  { assessment, changes }: Pick<StoredAssessment, 'assessment' | 'changes'>,
  form: Form,
  partOf: (label: string) => number,
): TextsFile {
  const paths = pathsOf(outline(assessment.entries, form));
  const items = assessment.entries.flatMap(({ key, value }): ItemText[] => {
    const text = textOf(value);
    if (text === '') return [];
    const place = parseKey(form, key);
    const section = place === null ? undefined : pathOf(place.node)[0];
    return [{ key, part: partOf(section?.label ?? ''), path: paths.get(key) ?? [], text }];
  });
  return {
    items,
    changes: changes.map((change) => {
      const { n, iso, date, timing, item, note } = change;
      const { after, before } = namesOfficer(change, form) ? { after: '', before: '' } : change;
      return { n, date: iso, printed: date, timing, item, note, after, before };
    }),
  };
}

/** Older rows about the officer in charge print a person's name, which is shown in its row and can be found nowhere. */
const namesOfficer = ({ fields }: StoredChange, form: Form): boolean =>
  fields.some((field) => nodeByField(form, field)?.role === 'officer');
