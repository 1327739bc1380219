import { expect, test } from 'vitest';
import type { Change, Entry } from '../../../src/assessment/types.ts';
import { compareEditions } from '../../../src/compare/editions/compare-editions.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { editionOf, entriesOf, rowOf, text, withValue } from './edition-like.ts';

const form = loadForm('juten');
const WHOLE = entriesOf(form);
const isSystem = ({ key }: Entry): boolean => key === 'I-2-system1' || key.startsWith('I-2-system1-');
const AT = WHOLE.findIndex(isSystem);

interface System {
  name: string;
  does: string;
}
const LEDGER = { name: '住民台帳システム', does: '異動の届出を受けて記録を改める。' };
const TAX = { name: '税務電算機', does: '課税の資料を取り込み税額を計算する。' };
const LETTERS = { name: '宛名連携基盤', does: '各業務の宛名番号を結び付ける。' };

/** The document with these systems, numbered from 1. */
function withSystems(...systems: System[]): Entry[] {
  const one = WHOLE.filter(isSystem);
  const blocks = systems.flatMap(({ name, does }, at) => {
    const named = withValue(withValue(one, 'I-2-system1-1', text(name)), 'I-2-system1-2', text(does));
    return named.map((entry) => ({
      ...entry,
      key: entry.key.replace('system1', `system${at + 1}`),
      label: entry.label.replace('1', String(at + 1)),
    }));
  });
  const others = WHOLE.filter((entry) => !isSystem(entry));
  return [...others.slice(0, AT), ...blocks, ...others.slice(AT)];
}

function compare(before: Entry[], after: Entry[], ...rows: Change[]) {
  const { differences } = compareEditions(editionOf(form, before), editionOf(form, after, rows), form);
  return differences.map(({ olderKey, newerKey, basis, uncertainty, rows: own }) => [
    olderKey,
    newerKey,
    basis ?? uncertainty,
    own,
  ]);
}

const ALL = withSystems(LEDGER, TAX, LETTERS);

test('a system that moved up differs in nothing, and the one that is gone is one difference', () => {
  const after = withSystems(LEDGER, LETTERS);
  expect(compare(ALL, after)).toEqual([['I-2-system2', null, 'undeclared', []]]);
  expect(compare(after, ALL)).toEqual([[null, 'I-2-system2', 'undeclared', []]]);
});

test('a row about the system that is gone declares it, by the number that it had', () => {
  const row = rowOf('Ⅰ 2. システム2 ①システムの名称', TAX.name, '（削除）');
  expect(compare(ALL, withSystems(LEDGER, LETTERS), row)).toEqual([['I-2-system2', null, 'declared', [1]]]);
});

test('a row about an item of a system that is new declares it', () => {
  const row = rowOf('Ⅰ 2. システム2 ①システムの名称', '－', TAX.name);
  expect(compare(withSystems(LEDGER, LETTERS), ALL, row)).toEqual([[null, 'I-2-system2', 'declared', [1]]]);
});

test('a row that points at a system that is new, and prints none of it, leaves it open', () => {
  const row = rowOf('Ⅰ 2. システム2', '－', '新設');
  expect(compare(withSystems(LEDGER, LETTERS), ALL, row)).toEqual([[null, 'I-2-system2', 'row-differs', []]]);
});

test('a system with another name under its number is the same system', () => {
  const renamed = { ...TAX, name: '収納管理クラウド' };
  const row = rowOf('Ⅰ 2. システム2 ①システムの名称', TAX.name, renamed.name);
  const after = withSystems(LEDGER, renamed, LETTERS);
  expect(compare(ALL, after)).toEqual([['I-2-system2-1', 'I-2-system2-1', 'undeclared', []]]);
  expect(compare(ALL, after, row)).toEqual([['I-2-system2-1', 'I-2-system2-1', 'declared', [1]]]);
});

test('systems that say the same of themselves keep their numbers', () => {
  const twins = withSystems(LEDGER, LEDGER);
  const other = withValue(twins, 'I-2-system2-3', {
    type: 'marks',
    marks: [{ label: 'その他', state: 'on', text: '', count: null, inferred: null }],
  });
  expect(compare(other, other)).toEqual([]);
});

test('a file that only one edition has is one difference for each of its sections', () => {
  const second = WHOLE.filter(({ key }) => /^II-f1(?:-|$)/u.test(key)).map((entry) => ({
    ...entry,
    key: entry.key.replace('f1', 'f2'),
    value: entry.value?.type === 'text' ? text(`課税台帳の${entry.field}`) : entry.value,
  }));
  const at = WHOLE.findLastIndex(({ key }) => /^II-f1(?:-|$)/u.test(key)) + 1;
  const two = [...WHOLE.slice(0, at), ...second, ...WHOLE.slice(at)];
  expect(compare(WHOLE, two)).toEqual([[null, 'II-f2', 'undeclared', []]]);
  expect(compare(two, WHOLE)).toEqual([['II-f2', null, 'undeclared', []]]);
});
