import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMessages } from '../../src/assessment/faults.ts';
import { readAssessment } from '../../src/assessment/read.ts';
import type { Change, Unplaced, Value } from '../../src/assessment/types.ts';
import { writeText } from '../../src/assessment/text.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { line, text } from './arbitrary.ts';

const HEAD = '---\nform: juten\nmunicipality: "992011"\ncomplete: false\n---\n\n';
const read = (body: string): ReturnType<typeof readAssessment> => readAssessment(HEAD + body, { path: '992011/1.md' });

/** The value under one heading of the form. */
function valueOf(heading: string, key: string, below: string): Value | null | undefined {
  const body = `${'#'.repeat(heading.split(' ').length)} 見出し {#${key}}\n\n${below}\n`;
  return read(body).assessment?.entries.at(-1)?.value;
}
const textOf = (below: string): Value | null | undefined => valueOf('a b', 'I-3', below);
const choiceOf = (below: string): Value | null | undefined => valueOf('a b c', 'I-5-1', below);
const marksOf = (below: string): Value | null | undefined => valueOf('a b c', 'II-f1-3-1', below);
const dateOf = (below: string): Value | null | undefined => valueOf('a b c', 'II-f1-2-5', below);

describe('text', () => {
  test.each<[string, string, string]>([
    ['each paragraph is a line', '一行目\n\n二行目', '一行目\n二行目'],
    ['so is each line of a paragraph', '一行目\n二行目', '一行目\n二行目'],
    ['list items begin with ・', '- 一\n- 二\n\n三', '・一\n・二\n三'],
    ['numbers of lists are kept', '1. 一\n2. 二', '1. 一\n2. 二'],
    ['numbers of lists are kept as written', '3) 一\n5) 二', '3) 一\n5) 二'],
    ['inner lists follow their item', '- 一\n  - 二\n- 三', '・一\n・二\n・三'],
    ['escapes are taken off', '1\\. 一 \\*二\\*', '1. 一 *二*'],
    ['entities are decoded, as on every Git host', '&lt;p&gt; &amp; &#9312;', '<p> & ①'],
    [
      'raw HTML is text',
      '前<b>太</b>後\n\n<script>\nalert(1)\n</script>',
      '前<b>太</b>後\n<script>\nalert(1)\n</script>',
    ],
    [
      'links are text',
      '[名前](javascript:alert(1)) と <https://example.jp>',
      '[名前](javascript:alert(1)) と <https://example.jp>',
    ],
    ['emphasis is text', '**太字** _斜体_ ~~消す~~ `符号`', '**太字** _斜体_ ~~消す~~ `符号`'],
    ['quotes stay straight and dots apart', '"引用" -- ... (c)', '"引用" -- ... (c)'],
    [
      'quotations, tables and code are text',
      '> 引用\n\n| a | b |\n| - | - |\n\n    字下げ',
      '> 引用\n| a | b |\n| - | - |\n字下げ',
    ],
    ['white space is one space', '全角\u3000空白\u00a0と\tタブ', '全角 空白 と タブ'],
    ['boxes in a text stay boxes', '- [x] 済\n- [ ] 未', '・[x] 済\n・[ ] 未'],
    ['nothing is empty', '', ''],
  ])('%s', (_, below, expected) => {
    expect(textOf(below)).toEqual({ type: 'text', text: expected });
  });

  test.each<[string, string, string]>([
    ['numbers in sequence', '1. 一\n2. 二\n三\n3. 三', '1. 一\n2. 二\n\n三\n\n3. 三'],
    ['a number out of sequence', '1. 一\n3. 三', '1. 一\n\n3\\. 三'],
    ['another bracket', '1) 一\n2. 二', '1) 一\n\n2\\. 二'],
    ['bullets', '・一\n・二\n三', '- 一\n- 二\n\n三'],
    ['a bullet apart from its word', '・ 一', '・ 一'],
    ['a bullet alone', '一\n・', '一\n\n・'],
    ['numbers that do not begin at one', '0. 零\n1. 一', '0. 零\n1. 一'],
    ['numbers of two digits', '9) 九\n10) 十', '9) 九\n10) 十'],
    ['a number with a leading zero', '01. 一', '01\\. 一'],
    ['a number behind a bullet', '・一\n5. 五\n6. 六', '- 一\n\n5. 五\n6. 六'],
    ['a number twice', '1. 一\n1. 一', '1. 一\n\n1\\. 一'],
    ['a number inside a line', '第1. 一', '第1. 一'],
    ['a list mark in a list item', '・- [ ] 一\n1. # 二', '- \\- [ ] 一\n\n1. \\# 二'],
  ])('%s is written so that it shows as it is', (_, words, markdown) => {
    expect(writeText(words)).toBe(markdown);
    expect(textOf(markdown)).toEqual({ type: 'text', text: words });
  });

  test.each([
    ['\\-', '-'],
    ['-', '-'],
    ['－', '－'],
    ['—', '—'],
    ['ー', 'ー'],
  ])('%s alone is none', (below, printed) => {
    expect(textOf(below)).toEqual({ type: 'none', printed });
    expect(choiceOf(below)).toEqual({ type: 'none', printed });
    expect(marksOf(below)).toEqual({ type: 'none', printed });
    expect(dateOf(below)).toEqual({ type: 'none', printed });
  });

  test('a dash beside words is text', () => {
    expect(textOf('－\n\nほか')).toEqual({ type: 'text', text: '－\nほか' });
  });
});

describe('choice', () => {
  const choice = (value: string | null, options: string[], count: number | null = null): Value => ({
    type: 'choice',
    value,
    options,
    count,
  });
  test.each<[string, string, Value]>([
    ['one is ticked', '- [x] 実施する\n- [ ] 実施しない', choice('実施する', ['実施する', '実施しない'])],
    ['none is ticked', '- [ ] 実施する\n- [ ] 実施しない', choice(null, ['実施する', '実施しない'])],
    ['width does not matter, and is kept', '- [X] 未定 ', choice('未定', ['未定'])],
    ['a value of its own', '- [ ] 実施する\n- [x] 検討中（原文のまま）', choice('検討中', ['実施する'])],
    ['half-width brackets do as well', '- [x] 検討中(原文のまま)', choice('検討中', [])],
    ['an option of its own', '- [x] 検討中（原文の選択肢）', choice('検討中', ['検討中'])],
    ['a count', '- [x] 実施する\n\n(１２)件', choice('実施する', ['実施する'], 12)],
    ['nothing', '', choice(null, [])],
  ])('%s', (_, below, expected) => {
    expect(choiceOf(below)).toEqual(expected);
  });
});

describe('marks', () => {
  const mark = { state: 'on', text: '', count: null, inferred: null };
  test.each<[string, string, object[]]>([
    [
      'on and off',
      '- [x] 民間事業者\n- [ ] その他',
      [
        { ...mark, label: '民間事業者' },
        { ...mark, label: 'その他', state: 'off' },
      ],
    ],
    ['words', '- [x] その他（見本（甲）協会）', [{ ...mark, label: 'その他', text: '見本（甲）協会' }]],
    ['half-width brackets', '- [x] その他(LGWAN)', [{ ...mark, label: 'その他', text: 'LGWAN' }]],
    ['empty brackets', '- [x] その他（ ）', [{ ...mark, label: 'その他' }]],
    ['unclear', '- その他（見本）（判読不明）', [{ ...mark, label: 'その他', text: '見本', state: 'unclear' }]],
    [
      'inferred',
      '- その他（判読不明）\n  - 推定：空欄（変更2に記載がある）',
      [{ ...mark, label: 'その他', state: 'unclear', inferred: { state: 'off', why: '変更2に記載がある' } }],
    ],
    ['a label of its own', '- [x] 山（川）（原文のまま）（海）', [{ ...mark, label: '山（川）', text: '海' }]],
    ['several lines of words', '- [x] その他\n  - 記入：一\n    - 二', [{ ...mark, label: 'その他', text: '一\n二' }]],
    ['a count', '- [x] その他（3）件', [{ ...mark, label: 'その他', count: 3 }]],
    ['words and a count', '- [x] その他（見本）（3）件', [{ ...mark, label: 'その他', text: '見本', count: 3 }]],
  ])('%s', (_, below, marks) => {
    expect(marksOf(below)).toEqual({ type: 'marks', marks });
  });

  test('the longest label of the form wins, captions of the form are passed over', () => {
    const below = '識別情報\n\n- [x] その他識別情報（内部番号）\n\n業務関係情報\n\n- [x] その他（口座）';
    expect(valueOf('a b c d', 'II-f1-2-4-main', below)).toEqual({
      type: 'marks',
      marks: [
        { ...mark, label: 'その他識別情報（内部番号）' },
        { ...mark, label: 'その他', text: '口座' },
      ],
    });
  });
});

test.each([
  ['平成28年12月', '平成28年12月'],
  ['令和5年13月1日（原文のまま）', '令和5年13月1日'],
  ['令和5年4月1日（予定）', '令和5年4月1日（予定）'],
])('date %s', (below, printed) => {
  expect(dateOf(below)).toEqual({ type: 'date', printed });
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

test.each<[string, Unplaced['at']]>([
  ['47行目', { lines: [47, 47] }],
  ['47～49行目', { lines: [47, 49] }],
  ['４７〜４９行目', { lines: [47, 49] }],
  ['47-49行目', { lines: [47, 49] }],
  ['12ページ', { pages: [12, 12] }],
  ['１２～１３ページ', { pages: [12, 13] }],
  ['シート「Ⅰ\\_基本情報」A3:F8', { sheet: 'Ⅰ_基本情報', range: 'A3:F8' }],
  ['段落8', { paragraphs: [8, 8] }],
  ['表2の5～6行目', { table: 2, rows: [5, 6] }],
])('未整理の記載: %s', (heading, at) => {
  expect(read(`# 未整理の記載\n\n## ${heading}\n\n文\n`).assessment?.unplaced).toEqual([{ at, text: '文' }]);
});

test.each(['0行目', '9～3行目', '0ページ', '表0の1行目', 'シート「甲」', '行目'])(
  '未整理の記載: %s is no place',
  (heading) => {
    expect(formatMessages(read(`# 未整理の記載\n\n## ${heading}\n\n文\n`).file).join('\n')).toContain(heading);
  },
);

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

test('an assessment outside the normal form is refused with its key and the reason', () => {
  const base = read('# I 基本情報\n\n## 3. 特定個人情報ファイル名\n\n甲\n').assessment;
  if (base === null) throw new Error('The base cannot be read.');
  const [section, item] = base.entries;
  if (section === undefined || item === undefined) throw new Error('The base has no items.');
  const refused = (entries: object[], changes: object[] = []): string => {
    try {
      writeAssessment({ ...base, entries, changes } as never);
      return 'written';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  expect([
    refused([{ ...item, key: 'I-99' }]),
    refused([{ ...item, field: 'I-4' }]),
    refused([item, item]),
    refused([{ ...section, value: { type: 'text', text: '' } }]),
    refused([{ ...item, value: null }]),
    refused([{ ...item, value: { type: 'date', printed: '' } }]),
    refused([{ ...item, value: { type: 'text', text: '-' } }]),
    refused([{ ...item, value: { type: 'text', text: ' 甲' } }]),
    refused([{ ...item, value: { type: 'none', printed: 'なし' } }]),
    refused([section], [{ date: '', item: '', before: '', after: '', timing: '', note: '', flags: [] }]),
  ]).toMatchInlineSnapshot(`
    [
      "Cannot write I-99 as Markdown: 重点項目評価書 has no such key. Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: its field is "I-4", but must be "I-3". Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: two entries have this key.",
      "Cannot write I as Markdown: it only groups, but has a value. Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: it is an item, but has no value. Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: its value is of type date, but the item is of type text. Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: a dash alone is a value of type none. Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: its text is not tidied: " 甲". Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: "なし" is not a dash. Bring the assessment into normal form first.",
      "Cannot write the changes as Markdown: there is no entry for the section of changes.",
    ]
  `);
});
