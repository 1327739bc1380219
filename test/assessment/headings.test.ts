import { describe, expect, test } from 'vitest';
import { readAssessment } from '../../src/assessment/read.ts';
import { HEAD, read } from './support/read-body.ts';

describe('headings', () => {
  const entriesOf = (body: string): [string, string][] =>
    (read(body).assessment?.entries ?? []).map(({ key, label }) => [key, label]);

  test('labels of any width, with or without number and ※, lead to their item', () => {
    const body = '# I 基本情報\n\n## １．特定個人情報ファイルを取り扱う事務\n\n### ② 事務の内容※\n\n### 対象人数\n';
    expect(entriesOf(body).map(([key]) => key)).toEqual(['I', 'I-1', 'I-1-2', 'I-1-3']);
  });

  test('sections per file count up, blocks bear their number', () => {
    const file = '# Ⅱ 特定個人情報ファイルの概要\n\n## 4. 特定個人情報ファイルの取扱いの委託\n\n### 委託事項3\n\n';
    const keys = entriesOf(`${file}${file}# (別添1) 特定個人情報ファイル記録項目\n\n## (1) 甲\n\n## (2) 乙\n`);
    expect(keys.map(([key]) => key)).toEqual([
      ...['II-f1', 'II-f1-4', 'II-f1-4-contract3', 'II-f2', 'II-f2-4', 'II-f2-4-contract3'],
      ...['annex1', 'annex1-f1', 'annex1-f2'],
    ]);
  });

  test('what stands on a heading belongs to the item that the form puts there', () => {
    const body = '# (別添1) 特定個人情報ファイル記録項目\n\n氏名\n';
    expect(entriesOf(body)).toEqual([
      ['annex1', '(別添1) 特定個人情報ファイル記録項目'],
      ['annex1-f1', ''],
    ]);
  });

  test('an explicit key overrules the label, an escaped one is part of it', () => {
    expect(entriesOf('# 別の名前 {#I}\n\n## 名前 \\{#I-1} {#I-3}\n')).toEqual([
      ['I', '別の名前'],
      ['I-3', '名前 {#I-1}'],
    ]);
  });

  test('Windows line ends and a byte order mark change nothing', () => {
    const body = '# I 基本情報\n\n## 3. 特定個人情報ファイル名\n\n甲\n乙\n';
    const plain = read(body);
    const windows = readAssessment(`\ufeff${(HEAD + body).replaceAll('\n', '\r\n')}`, { path: '992011/1.md' });
    expect(windows.assessment).toEqual(plain.assessment);
    expect(windows.positions).toEqual(plain.positions);
  });
});
