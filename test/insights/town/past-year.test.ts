import { expect, test } from 'vitest';
import { withinYear, yearBefore } from '../../../src/insights/town/past-year.ts';

test('the day twelve months before keeps month and day', () => {
  expect(yearBefore('2024-02-29')).toBe('2023-02-29');
  expect(yearBefore('2024-04')).toBe('2023-04');
  expect(yearBefore('2024')).toBe('2023');
});

test('the newest day is in the year, the same day a year before is not, the day after is', () => {
  const days = ['2024-04-01', '2024-04', '2023-04-02', '2023-04-01', '2023-03-31', '2024-04-02'];
  const within = withinYear(
    days.map((iso) => ({ iso })),
    '2024-04-01',
  );
  expect(within.map(({ iso }) => iso)).toEqual(['2024-04-01', '2024-04', '2023-04-02']);
});
