import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkStreams } from '../../../src/import/readers/pdf/check-streams.ts';

const WORDS = deflateSync(Buffer.from('BT /F1 10 Tf (住所) Tj ET '.repeat(40)));

/** Bytes with one in the middle changed. */
function damage(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 4);
  return changed;
}

const pdf = (dictionary: string, content: Buffer, trailer = ''): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${dictionary} >>\nstream\n`),
      content,
      Buffer.from(`\nendstream\nendobj\n2 0 obj\n<< /Filter /FlateDecode >>\nstream\n`),
      WORDS,
      Buffer.from(`\nendstream\nendobj\ntrailer << ${trailer} >>\n%%EOF\n`),
    ]),
  );

test.each<[string, Uint8Array]>([
  ['whole', pdf('/Filter /FlateDecode', WORDS)],
  ['cut short, as writers leave the sum out', pdf('/Filter /FlateDecode', WORDS.subarray(0, -4))],
  ['a damaged picture', pdf('/Subtype /Image /Filter /FlateDecode', damage(WORDS))],
  ['packed in another way', pdf('/Filter [ /ASCII85Decode /FlateDecode ]', damage(WORDS))],
  ['encrypted', pdf('/Filter /FlateDecode', damage(WORDS), '/Encrypt 3 0 R')],
])('passes what is %s', (_, bytes) => {
  expect(() => checkStreams(bytes)).not.toThrow();
});

test.each<[string, string]>([
  ['words', '/Filter /FlateDecode'],
  ['words in an array of one filter', '/Filter [/FlateDecode]'],
  ['a form', '/Subtype /Form /Filter /FlateDecode'],
])('refuses a PDF with damaged %s', (_, dictionary) => {
  expect(() => checkStreams(pdf(dictionary, damage(WORDS)))).toThrow(expect.objectContaining({ code: 'broken' }));
});

test('a file of beginnings without ends is read once', () => {
  const bytes = new Uint8Array(Buffer.from('<< /Filter /FlateDecode >> stream\n'.repeat(200_000)));
  expect(() => checkStreams(bytes)).not.toThrow();
});
