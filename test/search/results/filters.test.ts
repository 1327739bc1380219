import { expect, test } from 'vitest';
import type { Listed } from '../../../src/search/index/corpus-file.ts';
import { rowValue } from '../../../src/search/results/filters.ts';

test.each([
  ['熊本県', '熊本県'],
  ['', '国・独立行政法人・組合など'],
])('an assessment of the prefecture %j is found under %s', (prefecture, value) => {
  const row = { municipality: { code: '431001', name: '見本', prefecture } } as Listed;
  expect(rowValue('prefecture', row)).toEqual({ value, label: value });
});
