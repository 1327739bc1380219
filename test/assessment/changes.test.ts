import { expect, test } from 'vitest';
import { readAssessment } from '../../src/assessment/read.ts';

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
