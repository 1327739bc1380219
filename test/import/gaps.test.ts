import { expect, test } from 'vitest';
import type { Entry } from '../../src/assessment/types.ts';
import { loadForm } from '../../src/forms/load.ts';
import { nodeByField, parseKey } from '../../src/forms/keys.ts';
import { findGaps } from '../../src/import/gaps.ts';

const form = loadForm('juten');
const entry = (key: string): Entry => {
  const place = parseKey(form, key) ?? expect.unreachable(key);
  return { key, field: place.node.field, label: place.node.label, value: null };
};
const names = (keys: string[]): string[] =>
  findGaps({ entries: keys.map(entry), changes: [], lines: {} }, form).map(
    ({ message }) => /「(.*)」/u.exec(message.ja)?.[1] ?? message.ja,
  );

/** All parts of the sections but those named. */
const parts = (section: string, ...without: string[]): string[] => [
  section,
  ...(nodeByField(form, section.replace(/-f\d$/u, ''))?.children ?? [])
    .map((child) => `${section}-${child.segment}`)
    .filter((key) => !without.includes(key)),
];

test('names sections that the document lacks', () => {
  expect(names(['cover', ...parts('I'), ...parts('II-f1'), ...parts('III-f1'), ...parts('V')])).toEqual([
    '（別添１） 特定個人情報ファイル記録項目',
    'Ⅳ 開示請求、問合せ',
    '（別添２） 変更箇所',
  ]);
});

test('names parts and blocks that are skipped, with the file they belong to', () => {
  const keys = [...parts('I', 'I-4'), 'I-2-system1', 'I-2-system4', ...parts('II-f1'), ...parts('II-f2', 'II-f2-6')];
  const found = names(keys);
  expect(found).toContain('基本情報 4. 個人番号の利用');
  expect(found).toContain('システム2');
  expect(found).toContain('システム3');
  expect(found).toContain('特定個人情報ファイルの概要（2つ目のファイル） 6. 特定個人情報の保管・消去');
  expect(found.filter((name) => name.startsWith('システム'))).toHaveLength(2);
});
