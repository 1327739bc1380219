import { describe, expect, it } from 'vitest';
import { readState, withState } from '../../src/client/history/address.ts';

describe('the state of a history in its address', () => {
  it.each([
    '',
    '?section=I&section=II&timing=after&kind=law',
    '?important=1&item=II-f1-4-contract2-3&view=inline',
    '?kind=%E5%86%85%E5%AE%B9',
  ])('comes back from %s', (search) => {
    expect(withState(search, readState(search))).toBe(search);
  });

  it('leaves parameters alone that are not its own', () => {
    const state = readState('?kind=law&utm=x');
    expect(withState('?kind=law&utm=x', { ...state, kind: [], section: ['I'] })).toBe('?section=I&utm=x');
  });

  it('passes over a view that does not exist', () => {
    expect(readState('?view=upside-down').view).toBeNull();
  });
});
