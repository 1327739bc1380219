import { expect, test } from 'vitest';
import { readTableState, withTableState } from '../../src/client/compare/address.ts';
import { differsIn } from '../../src/client/compare/table-dom.ts';

test('what the address says is what it is read as', () => {
  const search = '?a=x&diff=1&columns=1-2,3-4&base=1-2&open=II-4-contract-3~b2&row=I-1-3&whole=1';
  expect(withTableState(search, readTableState(search, false), false)).toBe(search);
});

test('an empty address says nothing, and nothing makes it empty', () => {
  expect(readTableState('', false)).toEqual({
    differing: false,
    columns: null,
    reference: null,
    open: [],
    row: null,
    whole: false,
  });
  expect(withTableState('', readTableState('', true), true)).toBe('');
});

test('a column whose form lacks an item does not make a row differ, one that leaves it out does', () => {
  expect(differsIn([1, -1, 1], [0, 1, 2])).toBe(false);
  expect(differsIn([1, 0, 1], [0, 1, 2])).toBe(true);
  expect(differsIn([1, 2, 1], [0, 2])).toBe(false);
});
