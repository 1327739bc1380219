import type { FormId } from '../../forms/types.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import type { ItemSubject } from './item-subjects.ts';
import type { ItemValue } from './item-values.ts';

/** A value with what is known of the assessment that says it. */
export interface FieldValue extends ItemValue {
  assessment: string;
  municipality: string;
  form: FormId;
  procedure: string | null;
  /** ISO date; null where the document does not state it. */
  published: string | null;
  /** The repeated parts of the document that the value belongs to, from the outside in. */
  about: readonly ItemSubject[];
}

/** Puts what the list says of an assessment before one of its values. */
export function toFieldValue(
  { id, municipality, procedure, frontmatter }: IndexRow,
  value: ItemValue & Pick<FieldValue, 'about'>,
): FieldValue {
  return {
    assessment: id,
    municipality: municipality.code,
    form: frontmatter.form,
    procedure: procedure?.id ?? null,
    published: frontmatter.published,
    ...value,
  };
}
