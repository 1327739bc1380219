import { expect, test } from 'vitest';
import { toDayNumber } from '../../../src/insights/pictures/day-number.ts';
import { axisX, layOutAxis, type TimeAxis } from '../../../src/insights/pictures/time-axis.ts';

const axisOf = (...days: string[]): TimeAxis => {
  const axis = layOutAxis(days);
  if (axis === null) throw new Error('There is no axis.');
  return axis;
};
/** Width of a label in per cent of 358 pixels, the width of a picture on a phone: digits of 7 pixels, 年 and 月 of 12. */
const roomOf = (label: string): number =>
  (Array.from(label).reduce((sum, letter) => sum + (/\d/u.test(letter) ? 7 : 12), 4) / 358) * 100;

test('without a day there is no axis', () => {
  expect(layOutAxis([])).toBeNull();
});

test('the axis begins with a mark, ends with the last day, and is true to time', () => {
  const axis = axisOf('2016-04-01', '2026-01-01');
  expect(axis.ticks[0]).toEqual({ x: 0, label: '2016年' });
  expect(axisX(axis, '2026-01-01')).toBe(100);
  const [a, b, c] = ['2018-01-01', '2020-01-01', '2024-01-01'].map((day) => axisX(axis, day)) as [
    number,
    number,
    number,
  ];
  expect((c - b) / (b - a)).toBeCloseTo(1461 / 730, 2);
});

test.each([
  ['2024-03', '2024-03'],
  ['2024-03-26', '2024-04-02'],
  ['2024-03', '2024-09'],
  ['2023-03', '2024-09'],
  ['2021-11-30', '2026-03'],
  ['2015-10-05', '2025-12-31'],
  ['1989-01-08', '2026-11-29'],
  ['1890-01-01', '2199-12-31'],
])('labels from %s to %s do not overlap and are not cut at 390 pixels', (first, last) => {
  const { ticks } = axisOf(first, last);
  const labels = ticks.filter(({ label }) => label !== '');
  expect(labels.length).toBeGreaterThan(0);
  for (const [at, { x, label }] of labels.entries())
    expect(x + roomOf(label)).toBeLessThanOrEqual(labels[at + 1]?.x ?? 100);
});

test('days beyond the ends are at the ends', () => {
  const axis = axisOf('2020-01-01', '2024-01-01');
  expect([axisX(axis, '2019-12-31'), axisX(axis, '2025-01-01')]).toEqual([0, 100]);
});

test('a month and a year are their first day', () => {
  expect([toDayNumber('2024-03'), toDayNumber('2024')]).toEqual([toDayNumber('2024-03-01'), toDayNumber('2024-01-01')]);
});

test('what is no day is refused', () => {
  expect(() => toDayNumber('令和5年')).toThrow('no ISO day');
});
