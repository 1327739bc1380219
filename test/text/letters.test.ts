import { describe, expect, test } from 'vitest';
import { fold, foldLabel } from '../../src/text/fold.ts';
import { unifyLetters, unifySigns } from '../../src/text/letters.ts';
import { unifyVariants } from '../../src/text/variant-letters.ts';
import { diffTexts } from '../../src/text/diff.ts';

describe('the same letter', () => {
  test.each([
    ['市⻑', '市長'],
    ['\u2f3e籍', '戸籍'],
    ['\u2fca板', '黒板'],
    ['⻘少年', '青少年'],
    ['⻝育', '食育'],
    ['⺠⽣', '民⽣'],
    ['サ\u00adーバー', 'サーバー'],
    ['個人\u2060番号', '個人番号'],
    ['電\u200c算\u200d室\u200e', '電算室'],
    ['葛\u{e0100}城', '葛城'],
    ['辻\ufe00', '辻'],
    // The long mark of katakana and white space are letters of their own.
    ['サーバー 室', 'サーバー 室'],
  ])('%j is %j', (text, same) => expect(unifyLetters(text)).toBe(same));

  test.each(['⽣', '⾏', '⻑', '⻘'])('the radical %s is a letter in every folded text', (radical) => {
    expect(fold(radical)).toMatch(/^[生行長青]$/u);
  });

  test.each(['9時〜17時', '9時～17時', '9時∼17時'])('%s has one wave', (text) => expect(fold(text)).toBe('9時~17時'));

  test.each(['03\u22121234', '03\u20101234', '03\uff0d1234', '03\u20131234', '03-1234'])('%s has one dash', (text) => {
    expect(unifySigns(text.normalize('NFKC'))).toBe('03-1234');
  });

  test('labels are read as without what prints nothing', () => {
    expect(foldLabel('③シス\u00adテムの\u2060名称')).toBe(foldLabel('③システムの名称'));
  });
});

test.each([
  ['龍ヶ崎市', '龍ケ崎市'],
  ['竜ケ崎市', '龍ケ崎市'],
  ['塩釜市', '塩竈市'],
  ['四条畷市', '四條畷市'],
  ['茅ケ崎市', '茅ヶ崎市'],
  ['3箇月', '3か月'],
])('the name %s is %s', (a, b) => expect(unifyVariants(a)).toBe(unifyVariants(b)));

test.each([
  ['かすみがうら市', 'ヶすみがうら市'],
  ['カ所', 'ヶ所'],
  ['高山市', '崎山市'],
])('%s is not %s', (a, b) => expect(unifyVariants(a)).not.toBe(unifyVariants(b)));

describe('a difference', () => {
  const marked = (before: string, after: string): string[] =>
    diffTexts(before, after)
      .filter(({ kind }) => kind !== 'equal')
      .map(({ text }) => text);

  test.each([
    ['か\u3099', 'が'],
    ['サーバー室', 'サ\u00adーバー室'],
    ['市⻑', '市長'],
    ['9時〜17時', '9時～17時'],
  ])('between %j and %j is none', (before, after) => {
    expect(marked(`${before}は甲課が行う。`, `${after}は乙課が行う。`)).toEqual(['甲', '乙']);
  });

  test('between letters that look different is shown', () => {
    expect(marked('髙島が行う', '高島が行う')).toEqual(['髙島', '高島']);
    expect(marked('が', 'か')).toEqual(['が', 'か']);
  });
});
