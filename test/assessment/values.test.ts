import { describe, expect, test } from 'vitest';
import { writeText } from '../../src/assessment/text.ts';
import type { Value } from '../../src/assessment/types.ts';
import { textOf, valueOf } from './support/read-body.ts';

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
