import { expect, test } from 'vitest';
import { isShown, measureRule, precisionOf, recallOf } from '../../../src/insights/rules/measure.ts';
import type { RuleCase } from '../../../src/insights/rules/types.ts';

const each = (given: string, ...expected: string[]): RuleCase => ({
  sort: 'positive',
  about: given,
  given,
  expected,
});
const letters = { derive: (given: unknown) => [...String(given)] };

test('a statement is right as often as it is expected, and no oftener', () => {
  const { measure, failures } = measureRule(letters, [each('ab', 'a', 'b'), each('aa', 'a'), each('c', 'd'), each('')]);
  expect(measure).toEqual({ cases: 4, made: 5, right: 3, expected: 4 });
  expect(failures).toEqual([
    { about: 'aa', untrue: ['a'], missed: [] },
    { about: 'c', untrue: ['c'], missed: ['d'] },
  ]);
  expect(precisionOf(measure)).toBe(3 / 5);
  expect(recallOf(measure)).toBe(3 / 4);
});

test('of nothing there is no share, and nothing is shown', () => {
  const { measure } = measureRule(letters, [each('')]);
  expect([precisionOf(measure), recallOf(measure), isShown(measure)]).toEqual([null, null, false]);
});
