import { expect, test } from 'vitest';
import type { Entry } from '../../../src/assessment/types.ts';
import { sentenceContext } from '../../../src/changes/sentences/context.ts';
import type { StoredChange } from '../../../src/changes/stored-change.ts';
import { nodeByField, parseKey } from '../../../src/forms/keys.ts';
import { loadForm } from '../../../src/forms/load.ts';

const juten = loadForm('juten');
const KEY = 'II-f1-4-contract2';

const entry = (key: string, text: string): Entry => ({
  key,
  field: parseKey(juten, key)?.node.field ?? '',
  label: nodeByField(juten, parseKey(juten, key)?.node.field ?? '')?.label ?? '',
  value: { type: 'text', text },
});
const ENTRIES = [entry(KEY, '帳票の印刷'), entry('II-f1-4-contract3', '帳票の発送')];

const row = (iso: string | null, keys: string[], more: Partial<StoredChange> = {}): StoredChange =>
  ({
    ...{ iso, keys, fields: keys.map((key) => parseKey(juten, key)?.node.field ?? ''), kind: 'substance' },
    ...{ item: '', before: '旧', after: '別' },
    ...more,
  }) as unknown as StoredChange;

/** What 委託事項2 was called at the time of a row of 2020-04-01, with other rows beside it. */
function nameBeside(...others: StoredChange[]): string {
  const own = row('2020-04-01', [`${KEY}-3`]);
  return sentenceContext(ENTRIES, [own, ...others], juten).nameOf(KEY, own);
}

test('a block has its present name where no row gives it another one', () => {
  expect(nameBeside()).toBe('帳票の印刷');
  expect(nameBeside(row('2019-04-01', [KEY]))).toBe('帳票の印刷');
  expect(nameBeside(row('2021-04-01', [`${KEY}-1`]))).toBe('帳票の印刷');
  expect(nameBeside(row('2021-04-01', ['II-f1-4-contract3']))).toBe('帳票の印刷');
});

test.each([
  ['that day', '2020-04-01'],
  ['later', '2021-04-01'],
  ['perhaps later', '2020-04'],
  ['perhaps later in a year', '2020'],
  ['on an unknown day', null],
])('a block that got another name %s is not called by the present one', (_, iso) => {
  expect(nameBeside(row(iso, [KEY]))).toBe('');
});

test('a block that came that day has its name from then on, and none before', () => {
  expect(nameBeside(row('2020-04-01', [KEY], { kind: 'added' }))).toBe('帳票の印刷');
  expect(nameBeside(row('2020-05-01', [KEY], { kind: 'added' }))).toBe('');
});

test('a block before it that went later, or was given another number, moves the names', () => {
  expect(nameBeside(row('2021-04-01', ['II-f1-4-contract1'], { kind: 'removed' }))).toBe('');
  expect(nameBeside(row('2021-04-01', ['II-f1-4-contract3'], { kind: 'removed' }))).toBe('帳票の印刷');
  expect(
    nameBeside(
      row('2021-04-01', [], { fields: ['II-4-contract'], item: 'Ⅱ4 委託事項2（変更前）、委託事項1（変更後）' }),
    ),
  ).toBe('');
});

test('a file is named where there are several', () => {
  const file = (n: number) => entry(`II-f${n}-1`, `（${n}）第${n}ファイル`);
  const nameOf = (entries: Entry[]): string => sentenceContext(entries, [], juten).fileName(2);
  expect(nameOf([file(1), file(2)])).toBe('第2ファイル');
  expect(nameOf([file(2)])).toBe('');
});
