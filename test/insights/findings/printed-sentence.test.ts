import { expect, test } from 'vitest';
import { quoteMatch, sentenceAround } from '../../../src/insights/findings/printed-sentence.ts';

test.each([
  ['前の文。後の文に語がある。次の文', '語', '後の文に語がある。'],
  ['前の行\n語だけの行\n次の行', '語', '語だけの行'],
  ['語', '語', '語'],
])('in %j the sentence of %s is %s', (text, word, sentence) => {
  const at = text.indexOf(word);
  expect(sentenceAround(text, at, at + word.length)).toBe(sentence);
});

test.each([
  [199, true],
  [200, false],
])('a sentence of %i letters and a full stop is quoted whole: %s', (letters, isWhole) => {
  const text = `${'字'.repeat(letters)}。`;
  const quoted = sentenceAround(text, 0, 1);
  expect(quoted === text).toBe(isWhole);
  expect(text.startsWith(quoted)).toBe(true);
});

test('of a long sentence what stands around the place is quoted, a run of the text', () => {
  const text = `${'前'.repeat(300)}語${'後'.repeat(300)}`;
  const quoted = sentenceAround(text, 300, 301);
  expect(quoted.length).toBeLessThanOrEqual(200);
  expect(quoted).toContain('前語後');
  expect(text).toContain(quoted);
});

test('no letter is torn', () => {
  const text = '𠮟'.repeat(300);
  const quoted = sentenceAround(text, 300, 302);
  expect(quoted).toMatch(/^𠮟+$/u);
});

test('what is found in another width is quoted as printed', () => {
  expect(quoteMatch('紙、ﾏｲﾅﾎﾟｰﾀﾙ', /マイナポータル/u)).toBe('紙、ﾏｲﾅﾎﾟｰﾀﾙ');
  expect(quoteMatch('紙', /マイナポータル/u)).toBeNull();
});
