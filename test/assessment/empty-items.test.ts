import { expect, test } from 'vitest';
import { countEmpty, isDraft, isEmpty, isMostlyEmpty } from '../../src/assessment/empty-items.ts';
import type { Value } from '../../src/assessment/types.ts';

test.each([
  [40, 11, true],
  [40, 10, false],
  [20, 6, true],
  // Too few to tell anything.
  [19, 19, false],
])('of %i items %i empty: mostly empty %s', (items, empty, expected) => {
  expect(isMostlyEmpty({ items, empty })).toBe(expected);
});

test('only what was taken from no source is a draft', () => {
  const counts = { items: 40, empty: 30 };
  expect(isDraft({ source: null }, counts)).toBe(true);
  expect(isDraft({ source: { kind: 'text' } as never }, counts)).toBe(false);
  expect(isDraft({ source: null }, { items: 40, empty: 1 })).toBe(false);
});

const VALUES: [name: string, value: Value, expected: boolean][] = [
  ['a text', { type: 'text', text: '' }, true],
  ['a text with words', { type: 'text', text: '見本' }, false],
  ['a date', { type: 'date', printed: '' }, true],
  ['a date that is printed', { type: 'date', printed: '令和7年' }, false],
  ['a choice', { type: 'choice', value: null, options: ['する'], count: null }, true],
  ['a choice that is made', { type: 'choice', value: 'する', options: ['する'], count: null }, false],
  ['boxes', { type: 'marks', marks: [] }, false],
];

test.each(VALUES)('%s is empty as it says', (_, value, expected) => {
  expect(isEmpty(value)).toBe(expected);
});

test('headings, which take no value, are no items', () => {
  const entry = (value: Value | null) => ({ key: 'I', field: 'I', label: '', value });
  expect(countEmpty([entry(null), entry({ type: 'text', text: '' }), entry({ type: 'text', text: '見本' })])).toEqual({
    items: 2,
    empty: 1,
  });
});
