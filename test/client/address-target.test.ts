import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addressTarget, decodeFragment } from '../../src/client/address-target.ts';

const IDS = ['I-1-3', '事務', '%41', '50%'];

beforeEach(() => vi.stubGlobal('document', { getElementById: (id: string) => (IDS.includes(id) ? { id } : null) }));
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['', null],
  ['#', null],
  ['#I-1-3', 'I-1-3'],
  ['#I%2D1-3', 'I-1-3'],
  ['#%E4%BA%8B%E5%8B%99', '事務'],
  ['#事務', '事務'],
  // As it is comes before what it is decoded to.
  ['#%41', '%41'],
  ['#50%', '50%'],
  ['#%', null],
  ['#%E4%BA', null],
  ['#none', null],
])('%j points at %j', (hash, id) => {
  expect(addressTarget(hash)?.id ?? null).toBe(id);
});

test.each([
  ['', ''],
  ['#992011-1', '992011-1'],
  ['#%E4%BA%8B%E5%8B%99', '事務'],
  ['#%', '%'],
  ['#50%', '50%'],
])('%j means %j', (hash, words) => {
  expect(decodeFragment(hash)).toBe(words);
});
