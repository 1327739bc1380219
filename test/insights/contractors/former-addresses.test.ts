import { expect, test } from 'vitest';
import { formerAddresses } from '../../../src/insights/contractors/former-addresses.ts';
import type { ContractorFacts } from '../../../src/insights/contractors/types.ts';
import { formerId } from '../../../src/registry/contractors/directory.ts';

const company = (id: string, names: string[], entry: ContractorFacts['entry'] = null) => ({
  id,
  name: names[0] ?? '',
  entry,
  spellings: names.map((name) => ({ name, tasks: 1 })),
});

test('an address by the printed name leads to the company of today', () => {
  const own = formerId('株式会社見本');
  const former = formerAddresses([
    company('mihon', ['株式会社見本・データ', '㈱見本データ']),
    company(own, ['株式会社見本']),
  ]);
  expect([...former]).toEqual([
    [formerId('株式会社見本・データ'), 'mihon'],
    [formerId('株式会社見本データ'), 'mihon'],
  ]);
  expect(own).toMatch(/^c-[0-9a-f]{10}$/u);
});

test('a spelling that the publisher wrote down had no address of its own', () => {
  const entry = { place: null, reading: null, latin: null, spellings: ['見本情シス'], facts: [], source: null };
  const former = formerAddresses([company('mihon', ['株式会社見本', '見本情シス', '見・本情シス'], entry)]);
  expect([...former.keys()]).toEqual([formerId('見・本情シス')]);
});
