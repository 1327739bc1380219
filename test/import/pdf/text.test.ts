import { describe, expect, test } from 'vitest';
import { toBlocks } from '../../../src/import/readers/pdf/blocks.ts';
import { textOf } from '../../../src/import/readers/pdf/cell-text.ts';
import { toLetters } from '../../../src/import/readers/pdf/letters.ts';
import { toLines } from '../../../src/import/readers/pdf/lines.ts';
import { mergeHalves } from '../../../src/import/readers/pdf/merge-halves.ts';
import { runOf, toRuns, withoutSecondPrints, type GlyphRun } from '../../../src/import/readers/pdf/runs.ts';
import { draw, drawLines } from './support/draw.ts';

/** The text of runs in a cell from 0 to a width. */
const read = (runs: readonly GlyphRun[], width: number): string => textOf(toBlocks(runs, 0, 0, width));
const at = (text: string, left: number, top: number): GlyphRun => runOf(draw(text, left, top));

describe('wraps', () => {
  test.each<[string, string[], number, string]>([
    ['a letter that would not have fitted was wrapped', ['一二三四五', '六七'], 56, '一二三四五六七'],
    ['one that would have fitted begins a line', ['一二三四五', '六七'], 80, '一二三四五\n六七'],
    ['a line that is free by 1.35 letters is full', ['一二三四五', '六七'], 66, '一二三四五六七'],
    [
      'a letter goes with the sign that no line begins with',
      ['一二三四五六', '七二三四', '五。六'],
      69,
      '一二三四五六七二三四\n五。六',
    ],
    ['a number is not parted', ['一二三四五六', '令和七', '1234年'], 66, '一二三四五六令和七\n1234年'],
    [
      'signs of lists begin a line',
      ['一二三四五', '・六', '①七', '(2) 八', '※九'],
      56,
      '一二三四五\n・六\n①七\n(2) 八\n※九',
    ],
    ['an enumeration inside a sentence does not', ['次の一及び', '②のうち三'], 56, '次の一及び②のうち三'],
    ['a lone ※ belongs to its label', ['再委託の有無', '※'], 66, '再委託の有無※'],
    ['words of Latin letters keep their blank', ['一二 data', 'base 三'], 62, '一二 data base 三'],
    ['letters below each other are a word', ['再', '委', '託'], 40, '再委託'],
  ])('%s', (_, lines, width, text) => {
    expect(read(drawLines(lines), width)).toBe(text);
  });

  // What follows needs 9.6 points, a trace less than its size, beside the white right of the lines.
  test.each([
    [6.4, 82.3, '一二三四五六七'],
    [6.4, 82.5, '一二三四五六\n七'],
    [7, 83, '一二三四五六七'],
    [7, 83.2, '一二三四五六\n七'],
  ])(
    'the white left of the lines, up to 6.5 points, is also right of them: %d in a width of %d',
    (left, width, text) => {
      expect(read(drawLines(['一二三四五六', '七'], left), width)).toBe(text);
    },
  );

  test.each([
    ['a bracket is open that the next line closes', ['一二（三四', '五）'], 79, '一二（三四五）'],
    ['there is room for one letter more', ['一二（三四', '五）'], 86, '一二（三四\n五）'],
    ['none is open', ['一二三）四', '五）'], 79, '一二三）四\n五）'],
    ['another one is opened first', ['一二（三四', '（五）'], 89, '一二（三四\n（五）'],
  ])('the next letter would have fitted, %s', (_, lines, width, text) => {
    expect(read(drawLines(lines, 3), width)).toBe(text);
  });

  test('an empty line between paragraphs stays', () => {
    const runs = [...drawLines(['一。', '二。']), ...drawLines(['三。'], 3, 36)];
    expect(read(runs, 100)).toBe('一。\n二。\n\n三。');
  });

  test('a sign that hangs over the border makes no line longer', () => {
    expect(read(drawLines(['一二三四五、', '六七八九十', '一二']), 66)).toBe('一二三四五、六七八九十一二');
  });
});

describe('gaps in a line', () => {
  const line = (glyphs: Parameters<typeof runOf>[0]): string | undefined => toLines([runOf(glyphs)], 0)[0]?.text;
  test.each([
    ['letters set apart evenly', draw('保管場所', 0, 0, { gap: 20 }), '保管場所'],
    ['letters set apart by 0.2', draw('保管場所', 0, 0, { gap: 2 }), '保管場所'],
    ['a gap of a letter', [...draw('保管', 0, 0), ...draw('場所', 30, 0)], '保管\u3000場所'],
    ['one of 0.8', [...draw('保管', 0, 0), ...draw('場所', 28, 0)], '保管場所'],
    ['words', [...draw('data', 0, 0), ...draw('base', 23, 0)], 'data base'],
    ['brackets keep theirs', draw('[○]', 0, 0, { gap: 10 }), '[ ○ ]'],
  ])('%s', (_, glyphs, text) => {
    expect(line(glyphs)).toBe(text);
  });
});

describe('blocks', () => {
  const OPTIONS = [at('＜選択肢＞', 150, 0), at('1)十分', 130, 12), at('2)不足', 190, 12), at('3)未定', 130, 24)];
  const LIST = '＜選択肢＞\n1)十分 2)不足\n3)未定';
  test.each<[string, GlyphRun[], string]>([
    ['options beside their value', [at('[ 十分 ]', 10, 13), ...OPTIONS], `[ 十分 ]\n${LIST}`],
    ['options below their value', [at('[ 十分 ]', 135, -12), ...OPTIONS], `[ 十分 ]\n${LIST}`],
    [
      'options left of a value of two lines',
      [...drawLines(['＜選択肢＞', '1)十分', '2)不足'], 5), at('[十分で', 120, 12), at('ある]', 120, 24)],
      '＜選択肢＞\n1)十分\n2)不足\n[十分で\nある]',
    ],
    [
      'options left of words without brackets',
      [...drawLines(['＜選択肢＞', '1)十分', '2)不足'], 5), at('十分で', 120, 12), at('ある', 120, 24)],
      '＜選択肢＞\n1)十分\u3000十分で\n2)不足\u3000ある',
    ],
    [
      'options left of a bracket that is not closed',
      [...drawLines(['＜選択肢＞', '1)十分', '2)不足'], 5), at('[十分で', 120, 12), at('ある', 120, 24)],
      '＜選択肢＞\n1)十分 [十分で\n2)不足\u3000ある',
    ],
    [
      'options in two columns',
      [...drawLines(['＜選択肢＞', '1)十分'], 5), at('[十分]', 120, 0), at('2)不足', 120, 12)],
      '＜選択肢＞ [十分]\n1)十分 2)不足',
    ],
    [
      'a value of two lines between brackets',
      [at('[', 5, 6), at(']', 60, 6), at('十分で', 20, 0), at('ある', 20, 12)],
      '[ 十分である ]',
    ],
    [
      'marks in brackets of their own above and below an empty one',
      ['○', '', '○'].flatMap((sign, line) => [
        at('[', 5, 12 * line),
        ...(sign === '' ? [] : [at(sign, 15, 12 * line)]),
        at(']', 30, 12 * line),
        at('紙', 45, 12 * line),
      ]),
      '[○] 紙\n[ ] 紙\n[○] 紙',
    ],
    [
      'a label at mid-height',
      [at('名称', 5, 18), ...drawLines(['一。', '二。', '三。', '四。'], 60)],
      '名称\n一。\n二。\n三。\n四。',
    ],
    [
      'boxes in rows',
      [at('[ ]紙', 5, 0), at('[○]電子', 80, 0), at('[ ]他', 5, 12), at('[ ]無', 80, 12)],
      '[ ]紙 [○]電子\n[ ]他 [ ]無',
    ],
  ])('%s', (_, runs, text) => {
    expect(read(runs, 260)).toBe(text);
  });
});

test('lines set closely apart are two, a superscript is on its line', () => {
  expect(toLines([at('一二', 0, 0), at('三四', 0, 7.5)], 0).map(({ text }) => text)).toEqual(['一二', '三四']);
  const small = runOf(draw('2', 20, 0, { size: 5, box: [20, 0, 23, 5] }));
  expect(toLines([at('一二', 0, 0), small, at('三', 23, 0)], 0).map(({ text }) => text)).toEqual(['一二2三']);
});

test('letters printed twice count once, letters repeated beside each other twice', () => {
  const texts = (shift: number): string =>
    withoutSecondPrints([...draw('太字', 0, 0), ...draw('太字', shift, 0)])
      .map(({ text }) => text)
      .join('');
  expect([texts(0.3), texts(2), texts(2.4)]).toEqual(['太字', '太字', '太字太字']);
  expect(withoutSecondPrints(draw('云云', 0, 0))).toHaveLength(2);
});

test('a run ends at a gap, at another base line and at another direction', () => {
  const runs = toRuns([
    ...draw('一二', 0, 0),
    ...draw('三', 26, 0),
    ...draw('四', 43, 0),
    ...draw('五', 53, 4),
    ...draw('六', 63, 4, { angle: 90 }),
  ]);
  expect(runs.map(({ glyphs }) => glyphs.map(({ text }) => text).join(''))).toEqual(['一二三', '四', '五', '六']);
});

test.each([
  ['市⻑', '市長'],
  ['⽣年⽉⽇', '生年月日'],
  ['ﬁle', 'file'],
  ['①ｱＡ㍻', '①ｱＡ㍻'],
])('toLetters(%s) is %s', (drawn, letters) => {
  expect(toLetters(drawn)).toBe(letters);
});

describe('halves of a line', () => {
  const half = (text: string) => ({
    ...(toLines(drawLines([text]), 0)[0] as ReturnType<typeof toLines>[0]),
    visible: 0.5,
  });
  test.each([
    ['alike', '記録を残す。', '記録を残す。', '記録を残す。'],
    ['letters of which one page shows nothing', '記録を残す', '録を残す。', '記録を残す。'],
    ['two lines', '記録を残す。', '担当が運ぶ。', undefined],
  ])('%s', (_, upper, lower, text) => {
    expect(mergeHalves(half(upper), half(lower))?.text).toBe(text);
  });
});
