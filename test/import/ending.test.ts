import { expect, test } from 'vitest';
import { endingByContent } from '../../src/import/readers/ending.ts';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const container = (stream: string): Buffer => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), utf16(stream)]);
const zip = (part: string): Buffer => Buffer.from(`PK\u0003\u0004 ${part} `, 'latin1');

test.each<[string, Buffer, string | null]>([
  ['a.PDF', Buffer.from('%PDF-1.7'), '.pdf'],
  ['a.txt', Buffer.from('%PDF-1.7'), '.pdf'],
  ['a', Buffer.from(`${' '.repeat(1000)}%PDF-1.7`), '.pdf'],
  ['a.pdf', Buffer.from(`${' '.repeat(1024)}%PDF-1.7`), null],
  ['a.pdf', zip('xl/workbook.xml'), '.xlsx'],
  ['a.XLSM', zip('xl/workbook.xml'), '.xlsm'],
  ['a.xlsx', zip('word/document.xml'), '.docx'],
  ['a.docm', zip('word/document.xml'), '.docm'],
  // A Word file that holds a workbook is the Word file that it is called.
  ['a.docx', zip('xl/workbook.xml word/document.xml'), '.docx'],
  ['a.xlsx', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), '.ods'],
  ['a.pdf', container('Workbook'), '.xls'],
  ['a.xlsx', container('EncryptedPackage'), '.xlsx'],
  ['a.docx', container('EncryptedPackage'), '.docx'],
  ['a.docx', container('WordDocument'), '.doc'],
  ['a.html', Buffer.from('評価書番号'), null],
  ['a.docx', zip('nothing'), null],
  ['a.pdf', Buffer.from(''), null],
])('%s', (name, bytes, ending) => {
  expect(endingByContent(bytes, name)).toBe(ending);
});
