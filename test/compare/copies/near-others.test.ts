import { expect, test } from 'vitest';
import type { Signature } from '../../../src/compare/copies/group-near.ts';
import { openNearest } from '../../../src/compare/copies/near-others.ts';

const BANDS = new Uint32Array(24).fill(7);
const signature = (from: number, to: number, bands: Uint32Array = BANDS): Signature => ({
  shingles: Uint32Array.from({ length: to - from }, (_, at) => from + at),
  bands,
  weight: 1,
});
const bandsInCommon = (count: number): Uint32Array => BANDS.map((band, at) => (at < count ? band : band + 1 + at));

test.each([
  ['70 of 100 pieces in common', 70, BANDS, { index: 1, likeness: 0.7 }],
  ['69 of 100', 69, BANDS, null],
  ['two bands in common', 100, bandsInCommon(2), { index: 1, likeness: 1 }],
  ['one', 100, bandsInCommon(1), null],
])('with %s', (_, pieces, bands, expected) => {
  expect(openNearest([signature(0, 100), signature(0, pieces, bands)])(0, () => true)).toEqual(expected);
});

test('the most like one is found among those that are asked for, the first of several', () => {
  const find = openNearest([signature(0, 100), signature(0, 80), signature(0, 90), signature(10, 100)]);
  expect(find(0, () => true)).toEqual({ index: 2, likeness: 0.9 });
  expect(find(0, (other) => other !== 2)).toEqual({ index: 3, likeness: 0.9 });
  expect(find(0, () => false)).toBeNull();
});

test('among none there is nothing', () => {
  expect(openNearest([])(0, () => true)).toBeNull();
});
