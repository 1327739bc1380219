import { crc32, inflateRawSync } from 'node:zlib';
import { formatCount, type Bilingual } from '../../../text/bilingual.ts';
import { SourceError } from '../../decode.ts';

/** Unpacked, the largest published form has under 8 MB; what unpacks to more than this is no form. */
export const MOST_UNPACKED = 128 * 1024 * 1024;
/** The forms have under 60 files. */
export const MOST_FILES = 2_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** A comment behind the end of a ZIP file has at most this many bytes. */
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

function damaged({ ja, en }: Bilingual): SourceError {
  return new SourceError('damaged', {
    ja: `ブックが壊れているか、途中で切れています（${ja}）。ExcelかLibreOfficeで開き、保存し直して取り込んでください。`,
    en: `The workbook is damaged or cut short (${en}). Open it in Excel or LibreOffice, save it again and import that.`,
  });
}

function tooLarge(): SourceError {
  const [size, files] = [`${MOST_UNPACKED / 1024 / 1024} MB`, formatCount(MOST_FILES)];
  return new SourceError('too-large', {
    ja: `ブックを展開すると${size}または${files}ファイルを超えます。様式のシートだけを新しいブックに保存して取り込んでください。`,
    en: `The workbook unpacks to more than ${size} or ${files} files, which no form does. Save the sheets of the form alone in a new workbook and import that.`,
  });
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw damaged({ ja: 'ファイルの一覧がありません', en: 'its list of contents is missing' });
}

/** Length of an entry when it is unpacked, whose sum must be right; throws where it would be longer than `most`. */
function unpackedLength(bytes: Uint8Array, view: DataView, entry: number, most: number): number {
  const method = view.getUint16(entry + 10, true);
  const packed = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  if (local + LOCAL_LENGTH > bytes.length || view.getUint32(local, true) !== LOCAL)
    throw damaged({ ja: '中のファイルがありません', en: 'an entry is missing' });
  const from = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packed > bytes.length)
    throw damaged({ ja: '中のファイルが途中で切れています', en: 'an entry ends too early' });
  const bytesOf = bytes.subarray(from, from + packed);
  if (method === STORED) return wholeLength(bytesOf, view.getUint32(entry + 16, true));
  if (method !== DEFLATED)
    throw damaged({ ja: `未対応の圧縮方式です：${method}`, en: `unknown compression method ${method}` });
  let unpacked: Uint8Array;
  try {
    unpacked = inflateRawSync(bytesOf, { maxOutputLength: most + 1 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return most + 1;
    throw damaged({ ja: '中のファイルを展開できません', en: 'an entry cannot be unpacked' });
  }
  return unpacked.length > most ? unpacked.length : wholeLength(unpacked, view.getUint32(entry + 16, true));
}

/** Length of an unpacked entry. The library reads what it can of one whose sum is wrong and passes the rest over without a word. */
function wholeLength(unpacked: Uint8Array, sum: number): number {
  if (crc32(unpacked) !== sum)
    throw damaged({ ja: '中のファイルの検査値が一致しません', en: 'the checksum of an entry is wrong' });
  return unpacked.length;
}

/**
 * Unpacks the files of a ZIP once, to know that it is whole and that what it unpacks to is bounded; does nothing for other bytes.
 * Throws a SourceError.
 */
export function checkZip(bytes: Uint8Array): void {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return;
  if (bytes.length < END_LENGTH) throw damaged({ ja: '大きさが数バイトしかありません', en: 'it has only a few bytes' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let left = MOST_UNPACKED;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY)
      throw damaged({ ja: 'ファイルの一覧が壊れています', en: 'its list of contents is broken' });
    left -= unpackedLength(bytes, view, at, left);
    if (left < 0 || count > MOST_FILES) throw tooLarge();
    at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
