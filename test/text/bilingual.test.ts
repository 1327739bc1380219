import { expect, test } from 'vitest';
import {
  BilingualError,
  countNoun,
  formatCount,
  isBilingual,
  joinSentences,
  NO_WORDS,
  pickWords,
  quoteNames,
  sameInBoth,
} from '../../src/text/bilingual.ts';
import { hasJapaneseSentence } from '../support/english.ts';

test('a count has separators, and its noun is singular for one alone', () => {
  expect([0, 1, 2, 1000].map((count) => countNoun(count, 'warning'))).toEqual([
    '0 warnings',
    '1 warning',
    '2 warnings',
    '1,000 warnings',
  ]);
  expect(countNoun(1, 'source was', 'sources were')).toBe('1 source was');
  expect(countNoun(2, 'source was', 'sources were')).toBe('2 sources were');
  expect(formatCount(1_234_567)).toBe('1,234,567');
});

test('sentences are joined with a blank in English alone', () => {
  const a = { ja: '空です。', en: 'It is empty.' };
  const b = { ja: '確認してください。', en: 'Check it.' };
  expect(joinSentences(a, b)).toEqual({ ja: '空です。確認してください。', en: 'It is empty. Check it.' });
  expect(joinSentences(a, NO_WORDS, b)).toEqual(joinSentences(a, b));
  expect(joinSentences(a, NO_WORDS)).toEqual(a);
});

test('quoted names are parted by commas in English alone', () => {
  expect(quoteNames(['甲', '乙'])).toEqual({ ja: '「甲」「乙」', en: '「甲」, 「乙」' });
  expect(quoteNames([])).toEqual(NO_WORDS);
});

// The rule that tests of English messages use.
test.each([
  ['The 評価書名 of the cover is 「あ」.', false],
  ['「あ「い」う」 is not an option.', false],
  ['「あ「い」う」 は', true],
  ['Run `確かめる`.', false],
  ['There are 2 特定個人情報ファイル.', false],
  ['There are 2 ファイル.', true],
  ['番号、名前', true],
])('whether %j has Japanese words of its own: %s', (text, expected) => {
  expect(hasJapaneseSentence(text)).toBe(expected);
});

test.each([
  [{ ja: 'a', en: 'b' }, true],
  [{ ja: 'a' }, false],
  [{ ja: 'a', en: 1 }, false],
  [{ ja: 'a', en: 'b', more: 'c' }, false],
  ['ja', false],
  [null, false],
])('%j is bilingual: %s', (value, is) => {
  expect(isBilingual(value)).toBe(is);
});

test('JSON has the words of one language in place of both, and everything else as it is', () => {
  const report = { code: 'empty', message: { ja: '空です。', en: 'It is empty.' }, at: [sameInBoth('a.txt'), null, 1] };
  expect(JSON.parse(JSON.stringify(report, pickWords('ja')))).toEqual({
    code: 'empty',
    message: '空です。',
    at: ['a.txt', null, 1],
  });
  expect(JSON.stringify(report, pickWords('en'))).toContain('"message":"It is empty."');
});

test('an error carries both, and its own message is the English one', () => {
  const cause = new Error('cause');
  const error = new BilingualError({ ja: '空です。', en: 'It is empty.' }, { cause });
  expect(error).toMatchObject({ message: 'It is empty.', words: { ja: '空です。' }, cause });
});
