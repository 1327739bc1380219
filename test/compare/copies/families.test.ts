import { expect, test } from 'vitest';
import { familyCounts, oldestText } from '../../../src/compare/copies/families.ts';
import type { Variant } from '../../../src/compare/copies/find-copies.ts';
import type { TextDate } from '../../../src/compare/copies/text-dates.ts';

const variant = (likeness: number, ...refs: number[]): Variant<number> => ({
  text: '',
  municipalities: refs.length,
  refs,
  likeness,
  status: 'near',
  near: null,
});

test('each municipality counts once, with the text that is the most like the common wording', () => {
  const variants = [variant(1, 0, 1), variant(0.7, 2, 3), variant(0.69, 4, 5)];
  const municipalities = ['a', 'b', 'c', 'a', 'd', 'c'];
  expect(familyCounts({ variants }, (member) => municipalities[member] ?? '')).toEqual({ same: 2, near: 1, linked: 1 });
});

test('the oldest dated text is found whatever its wording, the first of several, and those without a date are passed over', () => {
  const variants = [variant(1, 3, 0), variant(0.8, 2, 1)];
  const since: (TextDate | null)[] = [
    { date: '2020-04-01', change: null },
    { date: '2018-03-01', change: 4 },
    { date: '2018-03', change: null },
    null,
  ];
  expect(oldestText({ variants }, (member) => since[member] ?? null)).toEqual({
    member: 1,
    date: '2018-03-01',
    change: 4,
    others: 1,
  });
  expect(oldestText({ variants }, () => null)).toBeNull();
});
