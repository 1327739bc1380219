import { expect, test } from 'vitest';
import { coverageOf, gradeOf, toTowns } from '../../src/insights/coverage.ts';
import { coverageWords } from '../../src/components/coverage-words.ts';
import { PUBLISHING } from '../../src/registry/municipality-registry.ts';
import type { IndexRow } from '../../src/workspace/stored.ts';

const row = (code: string, name: string, prefecture: string, status = 'published'): IndexRow =>
  ({
    frontmatter: { status },
    municipality: { code, name, kana: 'よみ', prefecture, fictional: prefecture === '見本県' },
  }) as IndexRow;
const rows = [
  row('431001', '熊本市', '熊本県'),
  row('011002', '札幌市', '北海道'),
  row('431001', '熊本市', '熊本県'),
  row('992011', 'みなと見本市', '見本県'),
];

test('all 47 prefectures stand in their order, those that do not exist behind them', () => {
  const coverage = coverageOf(rows);
  expect(coverage.map(({ id }) => id)).toEqual([
    ...Array.from({ length: 47 }, (_, at) => `pref-${String(at + 1).padStart(2, '0')}`),
    'pref-x1',
  ]);
  expect(coverage.filter(({ towns }) => towns.length > 0)).toMatchObject([
    { name: '北海道', towns: [{ code: '011002', assessments: 1 }] },
    // 45 municipalities and the prefecture itself.
    { name: '熊本県', bodies: 46, towns: [{ code: '431001', assessments: 2 }] },
    { name: '見本県', bodies: null, towns: [{ code: '992011' }] },
  ]);
});

test('bodies of no prefecture stand last, under a heading of their own', () => {
  const coverage = coverageOf([
    ...rows,
    row('8700110005901', '見本機構', ''),
    row('9000000000000', '見本組合', '熊本県'),
  ]);
  expect(coverage.at(-1)).toMatchObject({
    id: 'pref-none',
    code: null,
    name: '国・独立行政法人・組合など',
    towns: [{ code: '8700110005901' }],
    bodies: null,
  });
  expect(coverage.at(-2)?.name).toBe('見本県');
  expect(coverage.find(({ name }) => name === '熊本県')).toMatchObject({ bodies: 46, counted: 1 });
  expect(coverage.find(({ name }) => name === '熊本県')?.towns.map(({ code }) => code)).toEqual([
    '431001',
    '9000000000000',
  ]);
});

test('bodies without an office and wards of cities do not count', () => {
  // 179 municipalities, without the six northern villages, and the prefecture.
  expect(coverageOf([])[0]).toMatchObject({ name: '北海道', bodies: 180, towns: [] });
});

test.each([
  [0, 10, 0],
  [1, 10, 1],
  [2, 10, 2],
  [5, 10, 2],
  [6, 10, 3],
  [1, null, 3],
] as const)('%i of %s bodies are of grade %i', (count, bodies, grade) => {
  const towns = toTowns(Array.from({ length: count }, (_, at) => row(`${at}`, '市', '県')));
  expect(gradeOf({ id: 'pref-01', code: '01', name: '県', towns, bodies, counted: count })).toBe(grade);
});

test.each([
  [null, 0, 2, '2団体'],
  [46, 1, 1, '46団体のうち1団体'],
  [46, 1, 2, '46団体のうち1団体（ほかに組合など1団体）'],
  [46, 0, 1, '46団体のうち0団体（ほかに組合など1団体）'],
] as const)('of %s bodies %i, and %i in all, are %s', (bodies, counted, count, words) => {
  const towns = toTowns(Array.from({ length: count }, (_, at) => row(`${at}`, '市', '県')));
  expect(coverageWords({ bodies, counted, towns })).toBe(words);
});

test('the bodies that could publish are 47 prefectures and 1,741 municipalities', () => {
  expect(PUBLISHING.size).toBe(47 + 1741);
});

test('a body of which only a 案 or an ended assessment is here is found, and counted for nothing', () => {
  const towns = toTowns([row('011002', '札幌市', '北海道', 'draft'), row('011002', '札幌市', '北海道', 'ended')]);
  expect(towns).toMatchObject([{ code: '011002', assessments: 0 }]);
});
