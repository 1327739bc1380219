import { expect, test } from 'vitest';
import { byLetter, standsAlone } from '../../src/text/by-letter.ts';

const UNITS = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit));
const NEIGHBOURS: [string, (letter: string) => string][] = [
  ['alone', (letter) => letter],
  ['between letters', (letter) => `か${letter}A`],
  ['before a mark that joins', (letter) => `${letter}\u3099`],
  ['before half a mark', (letter) => `${letter}\uff9e`],
  ['behind a letter of two units', (letter) => `𠮷${letter}は`],
  ['before the vowel of a syllable', (letter) => `${letter}\u1161`],
  ['at the end of a word', (letter) => `ABΣ${letter}`],
];

test.each([
  ['NFKC', (text: string) => text.normalize('NFKC')],
  ['NFC', (text: string) => text.normalize('NFC')],
  ['small letters', (text: string) => text.toLowerCase()],
  ['what leaves letters out', (text: string) => text.replace(/[\s\u00ad]+/gu, '')],
])('%s letter by letter are those of the whole, whatever stands beside a letter', (_, whole) => {
  const fast = byLetter(whole);
  for (const [where, place] of NEIGHBOURS) {
    const others = UNITS.filter((letter) => fast(place(letter)) !== whole(place(letter)));
    expect({ where, others }).toEqual({ where, others: [] });
  }
});

test('a letter is asked for once, and a text as it is stays the same', () => {
  const asked: string[] = [];
  const fast = byLetter((text) => {
    asked.push(text);
    return text.replace('ア', 'あ');
  });
  expect([fast('アイア'), fast('イア'), fast('イイ'), fast('')]).toEqual(['あイあ', 'イあ', 'イイ', '']);
  expect(asked).toEqual(['ア', 'イ']);
});

test.each([
  ['か', true],
  ['①', true],
  ['\u3099', false],
  ['\uff9e', false],
  ['\ud842', false],
  ['\u1100', false],
  ['Σ', false],
])('%j stands alone: %s', (letter, alone) => {
  expect(standsAlone(letter.charCodeAt(0))).toBe(alone);
});
