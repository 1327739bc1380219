import { expect, test } from 'vitest';
import { isReported, readColumnRequest } from '../../src/client/compare/documents.ts';
import { readAskedDay } from '../../src/client/history/asked-day.ts';
import { isIsoDay, todayInJapan } from '../../src/text/iso-day.ts';

test.each([
  ['2020-02-29', true],
  ['2021-02-29', false],
  ['2020-99-99', false],
  ['2020-02-30', false],
  ['2020-2-3', false],
  ['2020-02', false],
  ['0000-01-01', true],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isIsoDay(text)).toBe(expected);
});

test('a day begins in Japan nine hours earlier', () => {
  expect(todayInJapan(Date.parse('2026-01-01T14:59:59Z'))).toBe('2026-01-01');
  expect(todayInJapan(Date.parse('2026-01-01T15:00:00Z'))).toBe('2026-01-02');
});

const read = (asked: string) => readAskedDay(asked, '2016-03-31', '2026-11-29');

test.each(['2016-03-31', '2016-04-01', '2020-02-29', '2026-11-29'])('%s is a day of the history', (asked) => {
  expect(read(asked)).toEqual({ day: asked });
});

test.each([
  ['2020-99-99', '「2020-99-99」は、暦にない日付です'],
  ['2020-02-30', '暦にない日付です'],
  ['<b>', '暦にない日付です'],
  ['1800-01-01', '1800年1月1日の記載は分かりません'],
  ['2016-03-30', '2016年3月30日の記載は分かりません'],
  ['2026-11-30', '2026年11月30日はまだ来ていないので'],
  ['2925-01-01', 'まだ来ていないので'],
])('of %s it is told that nothing is known', (asked, words) => {
  const result = read(asked);
  expect('problem' in result ? result.problem : '').toContain(words);
});

test.each([
  ['431001-20', { id: '431001-20', day: null }],
  ['431001-20@2019-04-01', { id: '431001-20', day: '2019-04-01' }],
  ['431001-20@2020-99-99', { id: '431001-20', day: null }],
  ['431001-20@', { id: '431001-20', day: null }],
])('a column %s is %j', (name, wanted) => {
  expect(readColumnRequest(name)).toEqual(wanted);
});

test.each([
  ['2016-03-31', true],
  ['2016-03-30', false],
  ['2026-11-29', true],
  ['2026-11-30', false],
])('on %s a compared document is known: %s', (day, expected) => {
  expect(isReported(day, '2016-03-31', '2026-11-29')).toBe(expected);
});

test('nothing is told of a day before the oldest edition', () => {
  const asked = (day: string) => readAskedDay(day, '2022-04-01', '2026-11-29', '2022-04-01');
  expect(asked('2022-04-01')).toEqual({ day: '2022-04-01' });
  const before = asked('2022-03-31');
  expect('problem' in before ? before.problem : '').toContain('最も古い版は2022年4月1日に公表されたもの');
});
