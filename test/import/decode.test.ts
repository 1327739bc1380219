import Encoding from 'encoding-japanese';
import { describe, expect, test } from 'vitest';
import { decodeSource, LARGEST_SOURCE, SourceError } from '../../src/import/decode.ts';

const TEXT = '評価書番号と評価書名を記した文章です。';

test.each(['UTF8', 'SJIS', 'EUCJP', 'JIS'] as const)('reads %s', (encoding) => {
  const bytes = Encoding.convert(Encoding.stringToCode(TEXT), { from: 'UNICODE', to: encoding });
  expect(decodeSource(Uint8Array.from(bytes))).toBe(TEXT);
});

test('reads UTF-16 with its mark', () => {
  expect(decodeSource(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))).toBe(TEXT);
});

describe('what is no text', () => {
  const noise = Uint8Array.from({ length: 4096 }, (_, at) => 1 + ((at * 7919) % 255));
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['white space', Buffer.from(' \n\t'), 'empty'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'binary'],
    ['an Excel file', Buffer.from('PK\u0003\u0004…'), 'binary'],
    ['zero bytes', Buffer.from('評価書\u0000番号'), 'binary'],
    ['noise', noise, 'encoding'],
    ['English', Buffer.from('This is a letter in English, not an assessment.'), 'encoding'],
    ['too large a file', new Uint8Array(LARGEST_SOURCE + 1), 'too-large'],
  ])('%s', (_, bytes, code) => {
    try {
      decodeSource(bytes);
      expect.unreachable('it was read');
    } catch (error) {
      expect(error).toBeInstanceOf(SourceError);
      expect(error).toMatchObject({ code });
    }
  });
});
