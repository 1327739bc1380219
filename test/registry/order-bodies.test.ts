import { expect, test } from 'vitest';
import { compareCodes, prefectureLabel } from '../../src/registry/order-bodies.ts';

test('codes of six digits stand before 法人番号, each in the order of their digits', () => {
  const codes = ['8700110005901', '992011', '1000000000008', '011002', '992011'];
  expect(codes.toSorted(compareCodes)).toEqual(['011002', '992011', '992011', '1000000000008', '8700110005901']);
});

test('a body of no prefecture stands under the heading for such bodies', () => {
  expect(prefectureLabel('')).toBe('国・独立行政法人・組合など');
  expect(prefectureLabel('熊本県')).toBe('熊本県');
});
