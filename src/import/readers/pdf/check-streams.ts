import { constants, inflateSync } from 'node:zlib';
import { SourceError } from '../../decode.ts';

const START = /\bstream\r?\n/u;
const END = 'endstream';
/** The dictionary of a stream stands before it, at most so many bytes long. */
const LONGEST_DICTIONARY = 2_048;
/** What a stream is unpacked to at most, in bytes; no page of a form comes near. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** The filter of a stream that is packed in one way and no other. */
const FLATE_ALONE = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/u;
/** Pictures, and the outlines of fonts, hold no words. */
const WORDLESS = /\/Subtype\s*\/(?!Form)|\/Length[123]\b/u;

/** The dictionary right before a stream. */
function dictionaryBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_DICTIONARY), at);
  return before.slice(Math.max(0, before.lastIndexOf(' obj')));
}

function isBroken(packed: Uint8Array): boolean {
  try {
    inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_UNPACKED });
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'Z_DATA_ERROR';
  }
}

/**
 * Throws a SourceError where a packed part of a PDF that may hold words cannot be unpacked: pdf.js reads what stands before the fault, and
 * says nothing of the rest. Parts of encrypted files are not looked into.
 */
export function checkStreams(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (text.includes('/Encrypt')) return;
  const start = new RegExp(START, 'g');
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const from = match.index + match[0].length;
    const end = text.indexOf(END, from);
    if (end < 0) return;
    start.lastIndex = end + END.length;
    const dictionary = dictionaryBefore(text, match.index);
    if (!FLATE_ALONE.test(dictionary) || WORDLESS.test(dictionary)) continue;
    if (isBroken(bytes.subarray(from, end)))
      throw new SourceError('broken', {
        ja: 'PDFが壊れています（圧縮された部分を展開できず、記載が欠けるおそれがあります）。入手し直すか、書き出し直して取り込んでください。',
        en: 'The PDF is damaged (a packed part of it cannot be unpacked, so that words would be missing). Download or export it again and import the whole file.',
      });
  }
}
