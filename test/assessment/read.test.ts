import fc from 'fast-check';
import { expect, test } from 'vitest';
import { line, text } from './support/arbitrary-text.ts';
import { read } from './support/read-body.ts';

test('nothing that stands in a file makes the reader throw', () => {
  const block = fc.oneof(
    line,
    text,
    fc.constantFrom('# (別添2) 変更箇所', '## 変更1', '### 変更前の記載', '# 未整理の記載', '## 4行目', '# Ⅰ 基本情報'),
    fc.constantFrom(
      '- [x] 実施する',
      '- 項目: a',
      '  - b',
      '> c',
      '    d',
      '```',
      '|a|\n|-|',
      '[a]: b',
      '---',
      '===',
      '<!--',
    ),
    line.map((words) => `### ${words}`),
  );
  fc.assert(
    fc.property(fc.array(block), fc.constantFrom('\n', '\n\n'), (blocks, between) => {
      const { assessment, positions } = read(blocks.join(between));
      expect(assessment).not.toBeNull();
      expect(positions.size).toBeLessThanOrEqual(blocks.length * 2);
    }),
    { numRuns: 500 },
  );
});
