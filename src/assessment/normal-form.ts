import type { Form, FormNode, NodeLocation } from '../forms/types.ts';
import { parseKey } from '../forms/keys.ts';
import { tidy, tidyLine } from '../text/tidy.ts';
import { isDash } from '../text/dash.ts';
import type { Change, Entry, Value } from './types.ts';

/**
 * The place of an entry. Throws where the entry is not in the normal form that Markdown can hold: known key and field, a value of
 * the item's own type (or none), tidied texts, no dash as a text, no option or mark twice.
 */
export function assertEntry(entry: Entry, form: Form): NodeLocation {
  const place = parseKey(form, entry.key);
  if (place === null) throw problem(entry.key, `${form.name} has no such key`);
  const { node } = place;
  if (entry.field !== node.field)
    throw problem(entry.key, `its field is "${entry.field}", but must be "${node.field}"`);
  assertLine(entry.label, entry.key, 'label');
  if ((entry.value === null) !== (node.type === null)) {
    throw problem(
      entry.key,
      node.type === null ? 'it only groups, but has a value' : 'it is an item, but has no value',
    );
  }
  if (entry.value !== null) assertValue(entry.value, node, entry.key);
  return place;
}

/** Throws where a row of the history is not in normal form. */
export function assertChange(change: Change, number: number): void {
  const key = `change-${number}`;
  for (const name of ['date', 'before', 'after', 'note'] as const) assertText(change[name], key, name);
  assertLine(change.item, key, 'item');
}

/** Throws where a text is not in the normal form of `tidy`. */
export function assertText(text: string, key: string, what: string): void {
  if (tidy(text) !== text) throw problem(key, `its ${what} is not tidied: ${JSON.stringify(text)}`);
}

function assertValue(value: Value, node: FormNode, key: string): void {
  if (value.type !== node.type && value.type !== 'none') {
    throw problem(key, `its value is of type ${value.type}, but the item is of type ${node.type}`);
  }
  switch (value.type) {
    case 'none':
      if (!isDash(value.printed)) throw problem(key, `"${value.printed}" is not a dash`);
      return;
    case 'text':
    case 'date': {
      const text = value.type === 'text' ? value.text : value.printed;
      assertText(text, key, 'text');
      if (isDash(text)) throw problem(key, 'a dash alone is a value of type none');
      return;
    }
    case 'choice':
      for (const option of value.options) assertWords(option, key, 'option');
      if (value.value !== null) assertWords(value.value, key, 'value');
      if (new Set(value.options).size < value.options.length) throw problem(key, 'an option stands twice');
      assertCount(value.count, key);
      return;
    case 'marks':
      for (const mark of value.marks) {
        assertWords(mark.label, key, 'label of a mark');
        assertText(mark.text, key, 'text of a mark');
        assertCount(mark.count, key);
        if (mark.inferred !== null) assertLine(mark.inferred.why, key, 'reason of an inference');
        if (mark.inferred !== null && mark.state !== 'unclear')
          throw problem(key, 'only an unclear mark can be inferred');
      }
      if (new Set(value.marks.map(({ label }) => label)).size < value.marks.length)
        throw problem(key, 'a mark stands twice');
  }
}

function assertLine(text: string, key: string, what: string): void {
  if (tidyLine(text) !== text) throw problem(key, `its ${what} is not one tidied line: ${JSON.stringify(text)}`);
}

function assertWords(text: string, key: string, what: string): void {
  if (text === '') throw problem(key, `it has an empty ${what}`);
  assertLine(text, key, what);
}

function assertCount(count: number | null, key: string): void {
  if (count !== null && (!Number.isInteger(count) || count < 0 || count > 999_999_999)) {
    throw problem(key, `its count is ${count}, but must be a whole number of at most nine digits`);
  }
}

function problem(key: string, what: string): Error {
  return new Error(`Cannot write ${key} as Markdown: ${what}. Bring the assessment into normal form first.`);
}
