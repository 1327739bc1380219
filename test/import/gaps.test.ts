import { expect, test } from 'vitest';
import type { Entry } from '../../src/assessment/types.ts';
import { loadForm } from '../../src/forms/load.ts';
import { nodeByField, parseKey } from '../../src/forms/keys.ts';
import type { Language } from '../../src/text/bilingual.ts';
import { findGaps } from '../../src/import/gaps.ts';

const form = loadForm('juten');
const entry = (key: string): Entry => {
  const place = parseKey(form, key) ?? expect.unreachable(key);
  return { key, field: place.node.field, label: place.node.label, value: null };
};
const names = (keys: string[], language: Language = 'ja'): string[] =>
  findGaps({ entries: keys.map(entry), changes: [], lines: {} }, form).map(
    ({ message }) => /「(.*)」/u.exec(message[language])?.[1] ?? message[language],
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
  expect(names(keys, 'en')).toContain('特定個人情報ファイルの概要 (file 2) 6. 特定個人情報の保管・消去');
  expect(found.filter((name) => name.startsWith('システム'))).toHaveLength(2);
});

test.each([
  [null, ['リスク対策 10. 従業者に対する教育・啓発']],
  ['2019-01', ['リスク対策 9. 従業者に対する教育・啓発']],
  [
    '2024-10',
    [
      'リスク対策 8. 人手を介在させる作業',
      'リスク対策 10. 従業者に対する教育・啓発',
      'リスク対策 11. 最も優先度が高いと考えられる対策',
    ],
  ],
])('misses of Ⅳ what the version %s of a 基礎 prints', (version, expected) => {
  const kiso = loadForm('kiso');
  const keys = ['IV', 'IV-1', 'IV-2', 'IV-3', 'IV-4', 'IV-5', 'IV-6', 'IV-7', 'IV-9'];
  const entries = keys.map((key) => ({ key, field: key, label: nodeByField(kiso, key)?.label ?? '', value: null }));
  const gaps = findGaps({ entries, changes: [], lines: {} }, kiso, version);
  expect(gaps.filter(({ code }) => code === 'missing-item').map(({ message }) => message.ja.split('」')[0])).toEqual(
    expected.map((name) => `「${name}`),
  );
});

test.each([
  [null, false],
  ['2018-05', false],
  ['2019-01', true],
])('misses Ⅳ of a 基礎 of the version %s: %s', (version, expected) => {
  const gaps = findGaps({ entries: [], changes: [], lines: {} }, loadForm('kiso'), version);
  expect(gaps.some(({ message }) => message.ja.includes('「Ⅳ リスク対策」'))).toBe(expected);
});
