import Encoding from 'encoding-japanese';
import { expect, test } from 'vitest';
import { BOX } from '../../src/match/boxes.ts';
import { decodeSource } from '../../src/import/decode.ts';
import { ocrReader } from '../../src/import/readers/ocr/index.ts';
import { noteUnreadableLetters } from '../../src/import/unreadable-letters.ts';
import { replaceNoncharacters } from '../../src/text/noncharacters.ts';

/** 外字 of CP932 are the bytes F040 …: U+E000 … */
const GAIJI = [0xf0, 0x40];

test('a letter of a private set stays in its place and is noted with its line', () => {
  const before = Encoding.convert(Encoding.stringToCode('③その他\t市民課の'), { from: 'UNICODE', to: 'SJIS' });
  const behind = Encoding.convert(Encoding.stringToCode('田台帳による事務\n'), { from: 'UNICODE', to: 'SJIS' });
  const text = decodeSource(Uint8Array.from([...before, ...GAIJI, ...behind]));
  const parts = ocrReader.read({ name: 'a.txt', text });
  expect(parts).toMatchObject([{ cells: [{}, { text: '市民課の\ue000田台帳による事務' }] }]);
  expect(noteUnreadableLetters(parts)).toMatchObject([
    {
      line: 1,
      code: 'unreadable-letter',
      message: { ja: expect.stringContaining('U+E000'), en: expect.stringContaining('U+E000') },
    },
  ]);
});

test.each(Object.values(BOX))('a source cannot write the sign %j of a box', (sign) => {
  expect(decodeSource(new TextEncoder().encode(`${sign}市民課の事務`))).toBe('\ufffd市民課の事務');
  expect(replaceNoncharacters(`a${sign}`)).toBe('a\ufffd');
});

test('texts without such letters have no note', () => {
  const parts = ocrReader.read({ name: 'a.txt', text: '①事務の名称\t児童手当\n髙﨑𠮷\n' });
  expect(noteUnreadableLetters(parts)).toEqual([]);
});

test.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u009b'])(
  'the control character %j becomes the sign of a lost letter',
  (sign) => {
    expect(replaceNoncharacters(`見${sign}本`)).toBe('見\ufffd本');
  },
);

test.each(['\t', '\n', '\r\n', '\f', '\v'])('%j stays', (sign) => {
  expect(replaceNoncharacters(`見${sign}本`)).toBe(`見${sign}本`);
});

test('a control character in a source is noted with its line, and never reaches the Markdown', () => {
  const text = decodeSource(new TextEncoder().encode('①事務の名称\t児童手当\u001b[31mの支給\n'));
  expect(text).not.toContain('\u001b');
  expect(noteUnreadableLetters(ocrReader.read({ name: 'a.txt', text }))).toMatchObject([
    { line: 1, code: 'unreadable-letter' },
  ]);
});
