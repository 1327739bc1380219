import { describe, expect, test } from 'vitest';
import { LetterCount } from '../../../src/import/readers/pdf/readable.ts';
import { READABLE } from '../../../src/match/thresholds.ts';
import { draw } from './support/draw.ts';

function check(text: string): string {
  const count = new LetterCount();
  count.add({ width: 600, height: 800, pieces: [], pictures: 1, glyphs: draw(text, 0, 0) });
  try {
    count.check();
    return 'text';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a page', () => {
  test.each([
    ['without letters', '', 'scan'],
    ['with one letter too few', '記'.repeat(READABLE.letters.value - 1), 'scan'],
    ['with just enough', '記'.repeat(READABLE.letters.value), 'text'],
    ['of Japanese', '記録を残す。'.repeat(50), 'text'],
    ['of kanji with 7 % kana', ('漢'.repeat(93) + 'の'.repeat(7)).repeat(3), 'text'],
    ['of kanji with 5 % kana', ('漢'.repeat(95) + 'の'.repeat(5)).repeat(3), 'garbled'],
    ['of 9 % private letters', ('の'.repeat(91) + '\ue000'.repeat(9)).repeat(3), 'text'],
    ['of 11 % private letters', ('の'.repeat(89) + '\ue000'.repeat(11)).repeat(3), 'garbled'],
    ['of control characters', '\u0003\u0004の'.repeat(100), 'garbled'],
  ])('%s: %s', (_, text, code) => {
    expect(check(text)).toBe(code);
  });
});
