import { expect, test } from 'vitest';
import { readTableState, withTableState } from '../../src/client/compare/address.ts';
import { differsIn } from '../../src/client/compare/table-dom.ts';

const NOTHING = { differing: false, reference: null };

test('what the address says is what it is read as', () => {
  const search = '?a=x&diff=1&columns=1-2,3-4&base=1-2@2020-04-01&words=0&open=II-4-contract-3~b2&row=I-1-3&whole=1';
  expect(withTableState(search, readTableState(search, NOTHING), NOTHING)).toBe(search);
});

test('a reference that a table begins with can be taken away by the address', () => {
  const defaults = { differing: true, reference: '1-2' };
  expect(readTableState('', defaults).reference).toBe('1-2');
  expect(withTableState('', { ...readTableState('', defaults), reference: null }, defaults)).toBe('?base=');
  expect(readTableState('?base=', defaults).reference).toBeNull();
});

test('an empty address says nothing, and nothing makes it empty', () => {
  expect(readTableState('', NOTHING)).toEqual({
    differing: false,
    columns: null,
    reference: null,
    words: null,
    open: [],
    row: null,
    whole: false,
  });
  expect(withTableState('', readTableState('', NOTHING), NOTHING)).toBe('');
});

test('a column whose form lacks an item does not make a row differ, one that leaves it out does', () => {
  expect(differsIn([1, -1, 1], [0, 1, 2])).toBe(false);
  expect(differsIn([1, 0, 1], [0, 1, 2])).toBe(true);
  expect(differsIn([1, 2, 1], [0, 2])).toBe(false);
});
