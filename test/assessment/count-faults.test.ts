import { expect, test } from 'vitest';
import { findCountFaults } from '../../src/assessment/checks/count-faults.ts';
import type { Assessment, Entry, Value } from '../../src/assessment/types.ts';
import { parseKey } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import { frontmatterOf } from './whole.ts';

const form = loadForm('juten');
const words = (text: string): Value => ({ type: 'text', text });
const STATUS = 'II-f1-5-status';

/** A document that counts so many provisions, and prints receivers with what they are for. */
function faultsOf(count: number, receivers: Record<string, string>, more: Partial<Assessment> = {}): unknown[] {
  const mark = { label: '提供を行っている', state: 'on' as const, text: '', count, inferred: null };
  const items: [string, Value][] = [
    [STATUS, { type: 'marks', marks: [mark] }],
    ...Object.entries(receivers).map(([key, text]): [string, Value] => [`II-f1-5-${key}`, words(text)]),
  ];
  const entries = items.map(([key, value]): Entry => ({
    ...{ key, label: '', value },
    field: parseKey(form, key)?.node.field ?? '',
  }));
  const whole: Assessment = { frontmatter: frontmatterOf('juten'), entries, changes: [], unplaced: [], ...more };
  return findCountFaults(whole, form).map(({ code, quotation, isPartial }) => [code, quotation, isPartial]);
}

const fault = (count: number, isPartial = false): unknown[] => [
  ['count-mismatch', `提供を行っている（${count}）件`, isPartial],
];

test.each<[number, Record<string, string>, unknown[]]>([
  [1, { provision1: '厚生労働大臣' }, []],
  [2, { provision1: '厚生労働大臣' }, fault(2)],
  [1, { provision1: '厚生労働大臣', provision2: '日本年金機構' }, fault(1)],
  [2, { provision1: '情報照会者（別紙1参照）' }, []],
  [2, { provision1: '情報照会者', 'provision1-2': '別表のとおり' }, []],
  [2, { provision1: '都道府県知事等' }, []],
  [2, { provision1: '税務署長ほか' }, []],
  [2, { provision1: '厚生労働大臣', 'provision1-1': '番号法 別表第二の9の項' }, fault(2)],
  [1, { provision1: '都道府県知事等', provision2: '市町村長等' }, fault(1)],
  [1, { provision1: '厚生労働大臣', provision2: '' }, []],
])('（%i）件 beside %j', (count, receivers, expected) => {
  expect(faultsOf(count, receivers)).toEqual(expected);
});

test('less than is counted is no more than a hint where parts are missing or without a place; more is a fault anyhow', () => {
  const one = { provision1: '厚生労働大臣' };
  const two = { ...one, provision2: '日本年金機構' };
  const partial = { frontmatter: { ...frontmatterOf('juten'), complete: false } };
  const unplaced = { unplaced: [{ at: { lines: [1, 1] as [number, number] }, text: '提供先2' }] };
  expect([faultsOf(2, one, partial), faultsOf(2, one, unplaced)]).toEqual([fault(2, true), fault(2, true)]);
  expect([faultsOf(1, two, partial), faultsOf(1, two, unplaced)]).toEqual([fault(1), fault(1)]);
});
