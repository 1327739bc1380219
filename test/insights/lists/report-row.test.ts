import { expect, test } from 'vitest';
import { rowReport } from '../../../src/insights/lists/report-row.ts';
import type { ListRow } from '../../../src/insights/lists/types.ts';

const template = 'https://example.jp/new?id={id}&t={title}&k={key}&r={rule}&u={url}';
const toAddress = (path: string): string => `https://portal.example.jp${path}`;
const row: ListRow = { path: '/assessments/990000-1/#I-1-2', assessment: '990000-1', key: 'I-1-2', cells: [] };
const parametersOf = (address: string | null) => Object.fromEntries(new URL(address ?? '').searchParams);

test('a report of a row names its assessment, item, rule and address', () => {
  const report = rowReport({ caption: '再委託' }, { template, rule: 'subcontracting', toAddress });
  expect(parametersOf(report(row))).toEqual({
    id: '990000-1',
    t: '再委託',
    k: 'I-1-2',
    r: 'subcontracting',
    u: 'https://portal.example.jp/assessments/990000-1/#I-1-2',
  });
});

test('the place within the page is the key of a row that has none of its own', () => {
  const report = rowReport({ caption: '再委託' }, { template, rule: 'subcontracting', toAddress });
  const path = '/assessments/990000-1/history/#change-3';
  expect(parametersOf(report({ ...row, key: null, path }))).toMatchObject({ k: 'change-3' });
});

test.each([
  [null, 'subcontracting'],
  [template, null],
])('nothing is reported to %s of what the rule %s makes', (to, rule) => {
  expect(rowReport({ caption: '再委託' }, { template: to, rule, toAddress })(row)).toBeNull();
});
