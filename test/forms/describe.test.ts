import { expect, test } from 'vitest';
import { describeForm } from '../../src/forms/describe.ts';
import { keyOf, walk } from '../../src/forms/keys.ts';
import { loadForm, loadForms } from '../../src/forms/load.ts';

test.each(loadForms())('$id: a row for every place, its key a key once the numbers are put in', (form) => {
  const rows = describeForm(form);
  const keys = Array.from(walk(form), (node) => keyOf({ node, file: 1, block: 1 }));
  expect(rows.map((row) => row.key.replaceAll('<n>', '1'))).toEqual(keys);
});

test('a row says what a reader of the form needs', () => {
  const rows = describeForm(loadForm('juten'));
  const row = rows.find(({ field }) => field === 'II-4-contract-4');
  expect(row).toEqual({
    key: 'II-f<n>-4-contract<n>-4',
    field: 'II-4-contract-4',
    segment: '4',
    depth: 3,
    number: '④',
    label: '再委託の有無',
    aliases: [],
    caption: '再委託',
    type: 'choice',
    options: ['再委託する', '再委託しない'],
    marks: [],
    takesCount: false,
    important: true,
    repeat: null,
    onHeading: false,
    fixed: null,
    special: null,
    role: 'subcontracted',
    same: 'II-4-contract-4',
    source: 'seed',
    unchecked: false,
    since: null,
    until: null,
    formerNumbers: [],
    otherNumbers: [],
    versions: [],
    note: null,
  });
});

test('what was written from memory is marked as unchecked', () => {
  const unchecked = describeForm(loadForm('zen')).filter((row) => row.unchecked);
  expect(unchecked.map((row) => row.field)).toContain('I-4-1');
  expect(unchecked.map((row) => row.field)).not.toContain('cover-title');
});

test.each([
  ['I-1-1', []],
  ['I-9', ['初めの様式にはない（加わった時期は未確認）']],
  ['IV', ['平成31年1月（未照合）の様式から']],
  ['IV-8', ['令和6年10月（未照合）の様式から']],
  ['IV-9', ['令和6年10月（未照合）の様式より前の番号は8']],
  ['IV-10', ['令和6年10月（未照合）の様式より前の番号は9']],
])('the row of %s says which versions of the form print it, and how', (field, expected) => {
  expect(describeForm(loadForm('kiso')).find((row) => row.field === field)?.versions).toEqual(expected);
});
