import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkAssessment } from '../../src/assessment/check.ts';
import { escapeLine } from '../../src/assessment/escape.ts';
import { parseMark } from '../../src/assessment/mark-words.ts';
import { maskLaw } from '../../src/changes/masks.ts';
import { maskOffices } from '../../src/match/offices.ts';
import {
  maskGroup,
  maskKnownNames,
  maskLabelledNames,
  maskOfficialNames,
  maskTitledLines,
} from '../../src/match/persons.ts';
import { proposeProcedure } from '../../src/registry/procedures.ts';
import { dateRows } from '../../src/changes/history/rows.ts';
import type { StoredChange } from '../../src/changes/stored-change.ts';
import { walk } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import { parseQuery } from '../../src/search/query/query.ts';
import { readDate } from '../../src/text/wareki.ts';
import { readYaml } from '../../src/text/yaml.ts';
import { growthOf, MOST_GROWTH } from '../support/growth.ts';

const juten = loadForm('juten');
const marks = [...walk(juten)].find((node) => node.marks.length > 2) ?? null;
const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('');

const HEAD = '---\nform: juten\nnumber: "1"\ntitle: x\nmunicipality: "992011"\nprocedure: jido-teate\n---\n';
const context = { isValidCode: () => true, hasMunicipality: () => true, procedures: new Set(['jido-teate']) };
const check = (body: string) => checkAssessment(HEAD + body, { path: '992011/1.md', context });
const TASK = '\n# Ⅰ 基本情報\n\n## 1. 特定個人情報ファイルを取り扱う事務\n\n';
const SYSTEMS = '\n# Ⅰ 基本情報\n\n## 2. 特定個人情報ファイルを取り扱う事務において使用するシステム\n\n';

test.each(['_a_', '*a ', 'https://a_*', 'www.a*', 'a@*b ', '`a', '](', '&amp;'])(
  'a line of %j is escaped in linear time',
  (unit) => {
    expect(
      growthOf(
        (size) => unit.repeat(size),
        (line) => escapeLine(line, 'paragraph'),
      ),
    ).toBeLessThan(MOST_GROWTH);
  },
);

test.each(['（', '(', 'その他（', '（原文のまま）', '（4）件', 'あ（い）'])(
  'a mark of %j is read in linear time',
  (unit) => {
    if (marks === null) throw new Error('The form has no boxes.');
    expect(
      growthOf(
        (size) => unit.repeat(size),
        (line) => parseMark(line, marks),
      ),
    ).toBeLessThan(MOST_GROWTH);
  },
);

test.each([' ', '-"', '"', '|', '－'])('a query of %j is read in linear time', (unit) => {
  expect(growthOf((size) => unit.repeat(size) + 'x', parseQuery)).toBeLessThan(MOST_GROWTH);
});

test('so is a query of many words, and of many alternatives', () => {
  expect(growthOf((size) => lines(size, (n) => `w${n} `), parseQuery)).toBeLessThan(MOST_GROWTH);
  expect(growthOf((size) => lines(size, (n) => `w${n}|`), parseQuery)).toBeLessThan(MOST_GROWTH);
});

test.each([
  ['systems', (size: number) => SYSTEMS + lines(size, (n) => `### システム${n + 1}\n\n#### ①システムの名称\n\nx\n\n`)],
  ['options', (size: number) => `${TASK}### ③対象人数\n\n${lines(size, (n) => `- [ ] 選択肢${n}（原文の選択肢）\n`)}`],
  ['paragraphs', (size: number) => `${TASK}### ②事務の内容\n\n${'x\n\n'.repeat(size)}`],
  ['repeated headings', (size: number) => TASK + '### ②事務の内容\n\n'.repeat(size)],
  ['quotations in quotations', (size: number) => `${TASK}### ②事務の内容\n\n${'> '.repeat(size)}`],
])('an assessment of many %s is checked in linear time', (_, make) => {
  expect(growthOf(make, check)).toBeLessThan(MOST_GROWTH);
});

test('front matter of 20,000 fields is refused at once', () => {
  const markdown = `---\nform: juten\n${lines(20_000, (n) => `k${n}: 1\n`)}---\n`;
  const { file } = checkAssessment(markdown, { path: '992011/1.md', context });
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['bad-front-matter']);
});

test.each([
  ['numbers of laws', '一の', maskLaw],
  ['offices without an end', '別表', maskOffices],
  ['offices in hiragana', '子ども', maskOffices],
  ['kanji numerals', '九', readDate],
  ['digits', '1', readDate],
  ['letters without an office', '山', maskOfficialNames],
  ['letters apart', '山 ', maskOfficialNames],
  ['blanks', ' ', maskTitledLines],
  ['titles', '課長', maskOfficialNames],
  ['lines of titles', '課長 山\n', maskTitledLines],
  ['labels of officers', '②所属長 ', maskLabelledNames],
  ['labels in lines', '\n所属長\n', maskGroup],
])('%s are found in linear time', (_, unit, run) => {
  expect(growthOf((size) => unit.repeat(size), run as (text: string) => unknown)).toBeLessThan(MOST_GROWTH);
});

test('names that were taken elsewhere are found in linear time', () => {
  const names = ['山田', '山田太郎', '太郎'];
  expect(
    growthOf(
      (size) => '山 田'.repeat(size),
      (text) => maskKnownNames(text, names),
    ),
  ).toBeLessThan(MOST_GROWTH);
});

test('keys of YAML, words of a title and rows without a day are read in linear time', () => {
  const any = { path: 'x', schema: z.looseObject({}) };
  expect(
    growthOf(
      (size) => lines(size, (n) => `k${n}: 1\n`),
      (yaml) => readYaml(yaml, any),
    ),
  ).toBeLessThan(MOST_GROWTH);
  const known = [{ id: 'a', name: '児童手当', nameEn: null, aliases: [], general: false, about: '', theme: null }];
  expect(
    growthOf(
      (size) => '児童手当'.repeat(size),
      (title) => proposeProcedure(title, known),
    ),
  ).toBeLessThan(MOST_GROWTH);
  const rowsOf = (size: number): StoredChange[] =>
    Array.from({ length: size }, (_, n) => ({ n: n + 1, iso: n === 0 ? '2020-01-01' : null }) as StoredChange);
  expect(growthOf(rowsOf, dateRows)).toBeLessThan(MOST_GROWTH);
});

test('a key that stands twice is told with its line', () => {
  const { file } = readYaml('a: 1\nb: { c: 1, c: 2 }\na: 3\n', { path: 'x', schema: z.any() });
  expect(file.messages.map(String)).toEqual([
    'x:3:1: 「a」が2回あります。1つを消すか、名前を変えてください。',
    'x:2:12: 「c」が2回あります。1つを消すか、名前を変えてください。',
  ]);
});
