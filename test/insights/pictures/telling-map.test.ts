import { expect, test } from 'vitest';
import { coverageOf, NATIONAL } from '../../../src/insights/coverage.ts';
import { isMapTelling } from '../../../src/insights/pictures/telling-map.ts';

/** The coverage of a portal with a body in each of the first prefectures, and beside them those of `more`. */
const withFilled = (count: number, more: readonly string[] = []): ReturnType<typeof coverageOf> =>
  coverageOf([]).map((prefecture, at) =>
    at < count || more.includes(prefecture.id)
      ? { ...prefecture, towns: [{ code: '', name: '', kana: '', prefecture: '', fictional: false, assessments: 1 }] }
      : prefecture,
  );

test('a map is drawn from a quarter of the prefectures on', () => {
  expect(isMapTelling(withFilled(0))).toBe(false);
  expect(isMapTelling(withFilled(11))).toBe(false);
  expect(isMapTelling(withFilled(12))).toBe(true);
  expect(isMapTelling(withFilled(47))).toBe(true);
});

test('bodies of no prefecture, which have no tile, do not count', () => {
  const [first] = withFilled(1);
  if (first === undefined) throw new Error('There is no prefecture.');
  expect(isMapTelling([...withFilled(11), { ...first, id: NATIONAL }])).toBe(false);
});
