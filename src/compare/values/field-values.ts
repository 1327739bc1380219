import type { Entry, Value } from '../../assessment/types.ts';
import { textOf } from '../../assessment/value-text.ts';
import { parseKey } from '../../forms/keys.ts';
import type { Form, FormId } from '../../forms/types.ts';
import { parseDate } from '../../text/wareki.ts';
import type { Meaning, MeaningTree } from '../meanings.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';

/** What one assessment says at one place of a meaning: everything that is compared, counted or exported of it. */
export interface FieldValue {
  assessment: string;
  municipality: string;
  form: FormId;
  procedure: string | null;
  /** ISO date; null where the document does not state it. */
  published: string | null;
  key: string;
  /** What a reader reads as the value; '' when empty. */
  text: string;
  none: boolean;
  /** Of a choice: what is chosen; null for nothing. */
  choice: string | null;
  count: number | null;
  /** Of boxes: those that are on, and those that cannot be read. */
  on: string[];
  unclear: string[];
  /** Of a date. */
  iso: string | null;
}

/** The values of an assessment with the meaning of each, in printed order. */
export function* fieldValues(
  stored: StoredAssessment,
  form: Form,
  tree: MeaningTree,
): Generator<{ meaning: Meaning; value: FieldValue }> {
  const { id, municipality, procedure, frontmatter } = stored;
  const common = {
    assessment: id,
    municipality: municipality.code,
    form: form.id,
    procedure: procedure?.id ?? null,
    published: frontmatter.published,
  };
  for (const entry of stored.assessment.entries) {
    const node = entry.value === null ? null : (parseKey(form, entry.key)?.node ?? null);
    if (node === null || node.special !== null) continue;
    yield { meaning: tree.of(node), value: { ...common, ...readValue(entry, entry.value) } };
  }
}

type Own = Omit<FieldValue, 'assessment' | 'municipality' | 'form' | 'procedure' | 'published'>;

function readValue({ key }: Entry, value: Value | null): Own {
  const marks = value?.type === 'marks' ? value.marks : [];
  return {
    key,
    text: textOf(value),
    none: value?.type === 'none',
    choice: value?.type === 'choice' ? value.value : null,
    count: value?.type === 'choice' ? value.count : null,
    on: marks.filter(({ state }) => state === 'on').map(({ label }) => label),
    unclear: marks.filter(({ state }) => state === 'unclear').map(({ label }) => label),
    iso: value?.type === 'date' ? (parseDate(value.printed)?.iso ?? null) : null,
  };
}
