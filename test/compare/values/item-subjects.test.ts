import { expect, test } from 'vitest';
import type { Entry, Value } from '../../../src/assessment/types.ts';
import { itemSubjects } from '../../../src/compare/values/item-subjects.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { wholeAssessment } from '../../assessment/whole.ts';

const text = (words: string): Value => ({ type: 'text', text: words });
const SAID: Record<string, Value> = {
  'I-2-system1-1': text('住民記録システム\n（標準準拠）'),
  'II-f1-1': text('児童手当ファイル'),
  'II-f1-4-contract1': text('通知書の印刷'),
  'II-f1-4-contract1-3': text('見本印刷株式会社'),
};
const form = loadForm('juten');
const entries = wholeAssessment(form).entries.map((entry): Entry => {
  const value = SAID[entry.key];
  return value === undefined ? entry : { ...entry, value };
});
const subjects = itemSubjects(entries, form);
const namesOf = (key: string) =>
  subjects.get(key)?.map(({ kind, name, contractor }) => [kind, name, contractor].join('/')) ?? null;

test.each([
  ['I-1-2', null],
  ['I-2-system1-3', ['block/住民記録システム/']],
  ['II-f1-2-4', ['file/児童手当ファイル/']],
  ['II-f1-4-contract1-4', ['file/児童手当ファイル/', 'block/通知書の印刷/見本印刷株式会社']],
  ['II-f1-4-contract1', ['file/児童手当ファイル/', 'block/通知書の印刷/見本印刷株式会社']],
])('%s belongs to %j', (key, names) => {
  expect(entries.some((entry) => entry.key === key)).toBe(true);
  expect(namesOf(key)).toEqual(names);
});

test('each part leads to its own place in the document', () => {
  expect(subjects.get('II-f1-4-contract1-4')?.map(({ key }) => key)).toEqual(['II-f1', 'II-f1-4-contract1']);
});
