import { describe, expect, test } from 'vitest';
import { findDeepLine, findTooDeep, parseMarkdown } from '../../src/assessment/markdown.ts';
import { readAssessment } from '../../src/assessment/read.ts';

describe('a line that is nested too deep to be read', () => {
  test.each<[string, string, number | null]>([
    ['as many columns as are read', `見出し\n${' '.repeat(9)}文`, null],
    ['one column more', `見出し\n${' '.repeat(10)}文`, 2],
    ['tabs and blanks', `\t${' '.repeat(9)}文`, 1],
    ['nothing but blanks', ' '.repeat(10), 1],
    ['49 signs', '> '.repeat(49), null],
    ['50 signs', '> '.repeat(50), 1],
    ['50 signs of lists', '1. '.repeat(50), 1],
    ['a row of one sign, which somebody drew', '- '.repeat(60), null],
  ])('%s', (_, markdown, line) => expect(findDeepLine(markdown, 10)).toBe(line));

  test.each([
    [999, false],
    [1000, true],
  ])('an indent of %i columns in a file: %s', (columns, expected) => {
    const markdown = `---\nform: juten\n---\n\n# Ⅰ 基本情報\n\n${' '.repeat(columns)}文\n`;
    const { file } = readAssessment(markdown, { path: 'a.md' });
    expect(file.messages.some(({ ruleId }) => ruleId === 'too-deep')).toBe(expected);
  });
});

test.each([
  // A paragraph in it is one level more, its text another one.
  [98, false],
  [99, true],
])('%i quotations in each other are too deep: %s', (count, expected) => {
  // No more signs on one line than a line may have.
  const markdown = `${Array.from({ length: count }, (_, at) => '>'.repeat(at + 1)).join('\n')} 文`;
  expect(findTooDeep(parseMarkdown(markdown)) !== null).toBe(expected);
});

test.each([
  [20_000, false],
  [20_001, true],
])('front matter of %i characters is too long: %s', (length, expected) => {
  const head = 'form: juten\n#';
  const markdown = `---\n${head}${'あ'.repeat(length - head.length)}\n---\n\n# Ⅰ 基本情報\n`;
  const { file } = readAssessment(markdown, { path: 'a.md' });
  expect(file.messages.some(({ reason }) => reason?.includes('前書きが長すぎます'))).toBe(expected);
});
