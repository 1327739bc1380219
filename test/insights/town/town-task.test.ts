import { expect, test } from 'vitest';
import { readAssessment } from '../../../src/assessment/read.ts';
import { storeChanges } from '../../../src/changes/stored-changes.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { groupNames } from '../../../src/insights/town/group-names.ts';
import { townTaskOf } from '../../../src/insights/town/town-task.ts';
import type { TownTask } from '../../../src/insights/town/types.ts';
import { companyKeys } from '../../../src/match/companies/contractor-field.ts';
import type { StoredAssessment } from '../../../src/workspace/stored.ts';

const juten = loadForm('juten');

function task(body: string, id = 'a'): TownTask {
  const front = '---\nform: juten\nmunicipality: "990011"\ncomplete: false\n---\n\n';
  const { assessment } = readAssessment(front + body, { path: 'x.md' });
  if (assessment === null) throw new Error('The text is no assessment.');
  const stored = { id, assessment, changes: storeChanges(assessment, null, juten) };
  return townTaskOf(stored as unknown as StoredAssessment, juten);
}

const change = (n: number, date: string, item: string, before: string, after: string): string => `
## 変更${n}

- 変更日: ${date}
- 項目: ${item}

### 変更前の記載

${before}

### 変更後の記載

${after}
`;

test('says of a task what its document prints', () => {
  const own = task(`# Ⅰ 基本情報

## 1. 特定個人情報ファイルを取り扱う事務

### ③対象人数

- [ ] 1,000人未満
- [x] 1,000人以上1万人未満

# Ⅳ 開示請求、問合せ

## 1. 特定個人情報の開示・訂正・利用停止請求

### ①請求先

見本市 総務課
見本町1番

# （別添２）変更箇所
${change(1, '令和6年4月1日', 'Ⅰ１③対象人数', '1,000人未満', '1,000人以上1万人未満')}
${change(2, '令和5年4月2日', 'Ⅰ７．他の評価実施機関', 'ア', '全く別の記載')}
${change(3, '令和5年4月1日', 'Ⅰ７．他の評価実施機関', 'イ', 'ア')}
`);
  expect(own.people).toEqual({ key: 'I-1-3', text: '1,000人以上1万人未満' });
  expect(own.requests).toEqual({ key: 'IV-1-1', text: '見本市 総務課\n見本町1番' });
  expect(own.questions).toBeNull();
  expect(own.noPeople).toBeNull();
  expect([own.contractors, own.noContractors]).toEqual([[], 'missing']);
  expect(own.days.map(({ iso, changes }) => [iso, changes])).toEqual([
    ['2024-04-01', 1],
    ['2023-04-02', 1],
  ]);
  expect(own.days[0]?.sentences.map(({ text }) => text)).toEqual([
    '対象人数の区分が「1,000人未満」から「1,000人以上1万人未満」に上がった',
  ]);
});

test.each([
  ['- [ ] 1,000人未満\n- [ ] 1,000人以上1万人未満', 'empty'],
  ['—', 'none'],
  [null, 'missing'],
])('says why a document has no number of people: %s', (printed, why) => {
  const item = printed === null ? '### ②事務の内容\n\n見本' : `### ③対象人数\n\n${printed}`;
  const own = task(`# Ⅰ 基本情報\n\n## 1. 特定個人情報ファイルを取り扱う事務\n\n${item}\n`);
  expect([own.people, own.noPeople]).toEqual([null, why]);
});

test('names each company once over all tasks, that of most tasks first', () => {
  const node = (text: string, key: string) => ({ text, key, note: null, count: 1, isUnclear: false });
  const tasks = [
    { assessment: 'a', contractors: [node('株式会社雛形', 'k1'), node('みほん㈱', 'k2')] },
    { assessment: 'b', contractors: [node('みほん㈱', 'k3'), node('ﾐﾎﾝ㈱', 'k4')] },
  ] as unknown as TownTask[];
  const use = (assessment: string, key: string) => ({ assessment, key, note: null, isUnclear: false });
  expect(groupNames(tasks, ({ contractors }) => contractors)).toEqual([
    { name: 'みほん㈱', uses: [use('a', 'k2'), use('b', 'k3')] },
    { name: '株式会社雛形', uses: [use('a', 'k1')] },
    { name: 'ﾐﾎﾝ㈱', uses: [use('b', 'k4')] },
  ]);
});

test('what says that there is no company yet is no name', () => {
  const node = (text: string) => ({ text, key: text, note: null, count: 1, isUnclear: false });
  const contractors = ['株式会社雛形', '雛形㈱', '見本㈱', '競争入札により決定する。'].map(node);
  const tasks = [{ assessment: 'a', contractors }] as unknown as TownTask[];
  expect(groupNames(tasks, (one) => one.contractors, companyKeys).map(({ name }) => name)).toEqual([
    '株式会社雛形',
    '見本㈱',
  ]);
});
