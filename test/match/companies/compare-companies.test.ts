import { expect, test } from 'vitest';
import { compareCompanies } from '../../../src/match/companies/compare-companies.ts';
import { companyOf, indexCompanies } from '../../../src/match/companies/company-index.ts';

const always = (name: string) => ({ name, from: null, until: null });
const index = indexCompanies(
  [
    {
      id: 'mihon',
      names: [
        always('株式会社みほん'),
        always('MHN'),
        { name: '株式会社きゅうみほん', from: null, until: '2020-04-01' },
      ],
    },
    { id: 'mihon-kita', names: [always('株式会社みほん北')] },
    {
      id: 'east',
      names: [always('株式会社東見本'), { name: '株式会社共通', from: '2010-04-01', until: '2015-04-01' }],
    },
    { id: 'west', names: [always('株式会社西見本'), { name: '株式会社共通', from: '2015-04-01', until: null }] },
  ],
  [{ id: 'own', names: [always('株式会社西見本'), always('にしみほん')] }],
);

test.each([
  ['株式会社みほん', '(株)みほん', 'same'],
  ['株式会社みほん', 'MHN', 'same'],
  ['株式会社みほん', 'エムエイチエヌ', 'same'],
  ['株式会社きゅうみほん', '株式会社みほん', 'same'],
  ['株式会社みほん', '株式会社みほん北', 'other'],
  ['株式会社みほん', '株式会社例示', 'other'],
  // Of the registry and not: alike.
  ['株式会社みほん北', '株式会社みほん東', 'doubt'],
  ['株式会社例示システムズ', '株式会社例示システムス', 'doubt'],
  ['株式会社例示', '有限会社例示', 'doubt'],
  ['株式会社例示', '例示', 'doubt'],
  ['株式会社例計', '株式会社例示計算センター', 'doubt'],
  ['株式会社例示計算センター', '例示計算センター公共事業', 'doubt'],
  ['株式会社共通', '株式会社東見本', 'doubt'],
])('%s and %s: %s', (one, other, expected) => {
  expect(compareCompanies(one, other, index)).toBe(expected);
  expect(compareCompanies(other, one, index)).toBe(expected);
});

test.each([
  ['共通/株式会社', '2012-01-01', 'east'],
  ['共通/株式会社', '2015-04-01', 'west'],
  ['共通/株式会社', null, null],
  ['きゆうみほん/株式会社', '2024-01-01', null],
  ['きゅうみほん/株式会社', '2024-01-01', 'mihon'],
  ['西見本/株式会社', null, 'own'],
  ['例示/株式会社', null, null],
])('%s on %s is borne by %s', (key, day, expected) => {
  expect(companyOf(key, index, day)).toBe(expected);
});
