import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfPrefix } from '../../src/text/fold-prefix.ts';

test.each<[text: string, label: string, rest: string | null]>([
  ['委託先名 株式会社', '委託先名', ' 株式会社'],
  ['委 託\n先　名株式会社', '委託先名', '株式会社'],
  ['ＩＣカード（二枚）', 'ICカード', '（二枚）'],
  ['電子記録媒体(フラッシュメモリを除く。)[ ]', '電子記録媒体（フラッシュメモリを除く。）', '[ ]'],
  ['電子記録媒体(フラッシュメモリを除く)。', '電子記録媒体（フラッシュメモリを除く。）', ''],
  ['ﾊﾞｯｸｱｯﾌﾟ あり', 'バックアップ', ' あり'],
  ['開示請求・問合せ', '開示請求、問合せ', ''],
  ['委託先', '委託先名', null],
  ['再委託先名', '委託先名', null],
  ['', '委託先名', null],
  ['委託先名', '', null],
])('in %j the label %j leaves %j', (text, label, rest) => {
  const end = endOfPrefix(text, label);
  expect(end === null ? null : text.slice(end)).toBe(rest);
});

test('starts where it is told to', () => {
  expect(endOfPrefix('③委託先名 株式会社', '委託先名', 1)).toBe(5);
  expect(endOfPrefix('③委託先名 株式会社', '委託先名')).toBeNull();
});

test('finds any words at the start of a text that goes on with others', () => {
  const words = fc.stringMatching(/^[一-十ァ-ン]{1,12}$/u);
  fc.assert(
    fc.property(words, words, (label, rest) => {
      expect(endOfPrefix(`${label}${rest}`, label)).toBe(label.length);
    }),
  );
});
