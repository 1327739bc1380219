import { expect, test } from 'vitest';
import { openingsOfDifference } from '../../../src/insights/findings/excerpt.ts';

const same = (letters: number): string => '同'.repeat(letters);

test('texts that part within the letters shown begin at their beginning', () => {
  expect(openingsOfDifference(`${same(79)}甲の次`, `${same(79)}乙`, 80)).toEqual([`${same(79)}甲…`, `${same(79)}乙`]);
});

test('texts that part behind the letters shown begin shortly before that', () => {
  expect(openingsOfDifference(`${same(80)}甲`, `${same(80)}乙`, 80)).toEqual([`…${same(24)}甲`, `…${same(24)}乙`]);
});

test('a text that goes on where the other one ends', () => {
  expect(openingsOfDifference('', '新しい\n記載', 80)).toEqual(['', '新しい 記載']);
  expect(openingsOfDifference(same(90), `${same(90)}続き`, 80)).toEqual([`…${same(24)}`, `…${same(24)}続き`]);
});
