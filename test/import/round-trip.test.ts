import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change, Value } from '../../src/assessment/types.ts';
import { loadForm } from '../../src/forms/load.ts';
import type { Form, FormId } from '../../src/forms/types.ts';
import { interpret } from '../../src/import/interpret.ts';
import { ocrReader } from '../../src/import/readers/ocr/index.ts';
import { printedForm, type PrintedForm } from './support/printed-form.ts';

/** White space means nothing in an OCR text. */
const bare = (value: Value | null): unknown =>
  value?.type === 'text' ? { type: 'text', text: value.text.replace(/\s/gu, '') } : value;

/** First item that came back otherwise, as a message; null where all are the same. */
function firstDifference(printed: PrintedForm, form: Form): string | null {
  const read = interpret(ocrReader.read({ name: 'printed.txt', text: printed.text }), form);
  const found = new Map(read.entries.map((entry) => [entry.key, JSON.stringify(bare(entry.value))]));
  for (const { key, value } of printed.entries) {
    const want = JSON.stringify(bare(value));
    if (found.get(key) !== want) return `${key}: printed ${want}, read ${found.get(key)}`;
  }
  if (read.entries.length !== printed.entries.length)
    return `${read.entries.length} entries for ${printed.entries.length}`;
  const words = (changes: readonly Change[]): string =>
    JSON.stringify(changes.map(({ flags: _, ...change }) => change));
  if (words(read.changes) !== words(printed.changes))
    return `changes: printed ${words(printed.changes)}, read ${words(read.changes)}`;
  return read.unplaced.length === 0 ? null : `unplaced: ${JSON.stringify(read.unplaced)}`;
}

test.each<FormId>(['juten', 'kiso', 'zen'])('an OCR text of the form %s is read back as it was filled', (id) => {
  const form = loadForm(id);
  for (const printed of fc.sample(printedForm(form), { numRuns: 12, seed: 1 }))
    expect(firstDifference(printed, form)).toBeNull();
});
