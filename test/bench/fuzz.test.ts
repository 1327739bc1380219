import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkAssessment } from '../../src/assessment/check.ts';
import { fuzzMarkdown } from '../../scripts/bench/fuzz/fuzz-markdown.ts';
import { fuzzSources } from '../../scripts/bench/fuzz/fuzz-sources.ts';
import { sourcesOf } from '../../scripts/bench/fuzz/measure-fuzz.ts';
import { lostWords, uniqueWord } from '../../scripts/bench/fuzz/planted-words.ts';
import { countsTable } from '../../scripts/bench/fuzz/counts.ts';
import { seeded } from '../../scripts/bench/random.ts';

const CONTENT = 'content/assessments';
const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => readFileSync(join(CONTENT, name), 'utf8'));

describe('mutations of a fixed seed', () => {
  test('lose no word of a source, and end in no error of ours', () => {
    const tally = fuzzSources(sourcesOf(files, seeded(2)), 250, seeded(2));
    expect(tally.failures).toEqual([]);
    expect(tally).toMatchObject({ mutations: 250, crashes: 0, internal: 0, lost: 0, changed: 0 });
    // Most of the words must have been looked for, or the campaign proves nothing.
    expect(tally.planted).toBeGreaterThan(250);
  });

  test('leave no file without a fault that is another one when it is written', () => {
    const tally = fuzzMarkdown(files, 400, seeded(2));
    expect(tally.failures).toEqual([]);
    expect(tally).toMatchObject({ mutations: 400, crashes: 0, internal: 0, lost: 0, changed: 0 });
    expect(tally.planted).toBeGreaterThan(80);
  });

  test('are the same for the same seed', () => {
    const [first, second] = [1, 2].map(() => fuzzMarkdown(files, 30, seeded(5)));
    expect(first?.planted).toBe(second?.planted);
    expect(first?.refused).toBe(second?.refused);
  });
});

test.each([
  ['in a line', '見本の書庫。', []],
  ['over two lines, behind a backslash', '見本の\n\\書庫。', []],
  ['not at all', '見本の書架。', ['書庫']],
])('a planted word that is written %s', (_, written, lost) => {
  expect(lostWords(['書庫'], '前の書庫', written)).toEqual(lost);
});

test('a word that the source itself lacks is not lost', () => {
  expect(lostWords(['書庫'], '前の書\n庫', '')).toEqual([]);
});

test('a planted word stands nowhere else', () => {
  const random = seeded(3);
  const words = Array.from({ length: 200 }, () => uniqueWord('', random));
  expect(words.every((word) => !'評価書の本文'.includes(word))).toBe(true);
  expect(new Set(words).size).toBeGreaterThan(195);
});

test('the table has a line for each campaign', () => {
  const tally = fuzzMarkdown(files, 3, seeded(1));
  expect(countsTable({ markdown: tally }).split('\n')).toEqual([
    expect.stringMatching(/^ +mutations +refused +crashes +internal errors/u),
    expect.stringMatching(/^markdown +3 /u),
  ]);
});

test('an item of a change that runs over two lines is a fault with what to do', () => {
  const file = files.find((markdown) => markdown.includes('\n- 項目: '))?.replace(/\n(?=- 提出時期: )/u, '\n  ') ?? '';
  const context = { isValidCode: () => true, hasMunicipality: () => true, procedures: new Set<string>() };
  const { file: checked } = checkAssessment(file, { path: '992011/1.md', context });
  expect(checked.messages.map(({ reason }) => reason)).toContainEqual(
    expect.stringMatching(/^項目は1行で書いてください。その下に「提出時期: 事[前後]」とあります。/u),
  );
});
