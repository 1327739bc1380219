import { describe, expect, test } from 'vitest';
import { formatMessages } from '../../src/assessment/faults.ts';
import { readAssessment } from '../../src/assessment/read.ts';
import type { Change } from '../../src/assessment/types.ts';
import { read, textOf } from './support/read-body.ts';

/** A file of changes with these numbers in their headings. */
const withNumbers = (numbers: readonly number[]): string =>
  [
    '---\nform: juten\nnumber: "1"\ntitle: 見本の事務 重点項目評価書\nmunicipality: "992011"\nauthority: 見本市長\n---',
    '# (別添2) 変更箇所',
    ...numbers.map((number) => `## 変更${number}\n\n### 変更前の記載\n\n前\n\n### 変更後の記載\n\n後`),
  ].join('\n\n');

test.each([
  [[1], []],
  [[1, 2, 3], []],
  [[2], [1]],
  [[1, 1], [2]],
  [[1, 3], [2]],
  [[1, 2, 1], [3]],
  [
    [2, 1],
    [1, 2],
  ],
])('changes numbered %j: those at %j of the order have another number', (numbers, faults) => {
  const { assessment, file } = readAssessment(withNumbers(numbers), { path: 'a.md' });
  const wrong = file.messages.filter(({ ruleId }) => ruleId === 'change-number');
  expect(wrong.map(({ reason }) => Number(/上から(\d+)番目/u.exec(reason)?.[1]))).toEqual(faults);
  expect(assessment?.changes).toHaveLength(numbers.length);
});

describe('changes', () => {
  const section = '# (別添2) 変更箇所\n\n';
  test('fields, lines of a note, flags, and the two texts', () => {
    const body = `${section}## 変更1

- 変更日: 平成30年3月26日
- 項目：Ⅰ 1②事務の内容
- 提出時期: 事後
- 説明: 一行目
  - 二行目
- 注記: 前後が同じ、途中で切れている

### 変更前の記載

前

### 変更後の記載

- 後
`;
    const expected: Change = {
      date: '平成30年3月26日',
      item: 'Ⅰ 1②事務の内容',
      timing: '事後',
      note: '一行目\n二行目',
      flags: ['unchanged', 'cut'],
      before: '前',
      after: '・後',
    };
    const { assessment, file, positions } = read(body);
    expect(formatMessages(file)).toEqual([]);
    expect(assessment?.changes).toEqual([expected]);
    expect(positions.get('change-1')).toBe(9);
  });

  test('what is not printed is empty', () => {
    const body = `${section}## 変更1\n\n- 変更日:\n- 項目:\n- 提出時期:\n\n### 変更前の記載\n\n### 変更後の記載\n`;
    const empty = { date: '', item: '', timing: '', note: '', flags: [], before: '', after: '' };
    expect(read(body).assessment?.changes).toEqual([empty]);
    expect(formatMessages(read(body).file)).toEqual([]);
  });

  test('headings like those of changes mean nothing elsewhere', () => {
    expect(textOf('変更前の記載')).toEqual({ type: 'text', text: '変更前の記載' });
  });
});
