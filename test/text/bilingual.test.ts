import { expect, test } from 'vitest';
import {
  BilingualError,
  countNoun,
  formatCount,
  isBilingual,
  joinSentences,
  pickWords,
  sameInBoth,
} from '../../src/text/bilingual.ts';

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
