import { describe, expect, it } from 'vitest';
import { readAddress, toAddress } from '../../../src/search/results/address.ts';
import { FACETS, NO_FILTERS } from '../../../src/search/results/filters.ts';

describe('the address of a search', () => {
  it.each([
    '',
    '?q=%E5%A7%94%E8%A8%97+-%E5%86%8D',
    '?q=a&spellings=off&synonyms=off&status=all',
    '?q=a&municipality=992011&municipality=992020&part=before&timing=ex-ante',
    '?q=a&sort=date&view=changes&count=all&shown=30',
  ])('%s is written as it was read', (search) => {
    expect(toAddress(readAddress(search))).toBe(search);
  });

  it('passes over what it does not know', () => {
    expect(readAddress('?q=%20a%20&other=1&spellings=no&sort=price&view=map&count=1&year=')).toEqual({
      ...readAddress(''),
      q: 'a',
    });
  });

  it('has a parameter for each facet', () => {
    const filters = { ...NO_FILTERS };
    for (const facet of FACETS) filters[facet] = [facet];
    expect(readAddress(toAddress({ ...readAddress(''), filters })).filters).toEqual(filters);
  });

  it.each([
    ['?shown=10', 10],
    ['?shown=11', 11],
    ['?shown=-5', 10],
    ['?shown=x', 10],
  ])('%s shows %i', (search, shown) => {
    expect(readAddress(search).shown).toBe(shown);
  });
});
