import type { Entry, Value } from '../../assessment/types.ts';
import { textOf } from '../../assessment/value-text.ts';
import { parseKey } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import { parseDate } from '../../text/wareki.ts';
import type { Meaning, MeaningTree } from '../meanings.ts';

/** What a document says at one place of a meaning: everything that is compared, counted or exported of it. */
export interface ItemValue {
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

/** The values of a document with the meaning of each, in printed order. */
export function* itemValues(
  entries: readonly Entry[],
  form: Form,
  tree: MeaningTree,
): Generator<{ meaning: Meaning; value: ItemValue }> {
  for (const entry of entries) {
    const node = entry.value === null ? null : (parseKey(form, entry.key)?.node ?? null);
    if (node === null || node.special !== null) continue;
    yield { meaning: tree.of(node), value: readValue(entry, entry.value) };
  }
}

function readValue({ key }: Entry, value: Value | null): ItemValue {
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
