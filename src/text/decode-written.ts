import Encoding from 'encoding-japanese';
import { NO_WORDS, sameInBoth, type Bilingual } from './bilingual.ts';

/** Something in the bytes of a file that keeps it from being read as it was meant. */
export interface TextFault {
  /** From 1. */
  line: number;
  column: number;
  code: 'not-utf8' | 'control-character';
  /** What is wrong and what to do. */
  reason: Bilingual;
}

export interface DecodedText {
  /** Without byte order mark; '' where the bytes are no UTF-8. */
  text: string;
  faults: TextFault[];
}

/** What editors call the encodings that the detector finds. */
const ENCODINGS = new Map<string, Bilingual>([
  ['SJIS', { ja: 'Shift_JIS（メモ帳の ANSI、CP932）', en: 'Shift_JIS (ANSI in Notepad, CP932)' }],
  ['EUCJP', sameInBoth('EUC-JP')],
  ['JIS', sameInBoth('JIS (ISO-2022-JP)')],
  ['UTF16', { ja: 'UTF-16（メモ帳の Unicode）', en: 'UTF-16 (Unicode in Notepad)' }],
]);

/** What no text of a person holds: control characters but tab and ends of lines. */
export const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;
/** Escapes by which ISO-2022-JP, ASCII to every other reader, turns to kanji. */
const JIS = /\u001b\$[@B]|\u001b\([BJI]/u;
/** More would bury the other faults of a check. */
const MOST_FAULTS = 20;

/** Reads the bytes of a file that a person wrote: UTF-8, with a byte order mark or without. Nothing is guessed or left out. */
export function decodeWritten(bytes: Uint8Array): DecodedText {
  const text = decodeUtf8(bytes);
  if (text === null || JIS.test(text)) return { text: '', faults: [otherEncoding(bytes)] };
  return { text, faults: controlCharacters(text) };
}

/** A byte order mark goes. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function otherEncoding(bytes: Uint8Array): TextFault {
  const found = isUtf16(bytes) ? 'UTF16' : Encoding.detect(bytes);
  const name = ENCODINGS.get(String(found));
  const likely = name === undefined ? NO_WORDS : { ja: `。${name.ja} のようです`, en: `. It seems to be ${name.en}` };
  return {
    line: firstBrokenLine(bytes),
    column: 1,
    code: 'not-utf8',
    reason: {
      ja: `このファイルは UTF-8 ではないので読めません${likely.ja}。エディターで開き、「名前を付けて保存」で文字コードに UTF-8 を選んで保存し直してください。`,
      en: `This file cannot be read, as it is not in UTF-8${likely.en}. Open it in an editor and save it under the encoding UTF-8.`,
    },
  };
}

function isUtf16([first, second, ...rest]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || rest.slice(0, 200).includes(0);
}

/** UTF-8 has no end of a line inside of a letter, so that lines can be read one by one. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const text = decodeUtf8(bytes.subarray(from, end < 0 ? bytes.length : end));
    if (text === null || JIS.test(text)) return line;
    if (end < 0) break;
    from = end + 1;
  }
  return 1;
}

function controlCharacters(text: string): TextFault[] {
  const faults: TextFault[] = [];
  let [line, start, at] = [1, 0, 0];
  for (const { 0: character, index } of text.matchAll(CONTROL)) {
    if (faults.length === MOST_FAULTS) break;
    for (let end = text.indexOf('\n', at); end >= 0 && end < index; end = text.indexOf('\n', at))
      [line, start, at] = [line + 1, end + 1, end + 1];
    const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    faults.push({
      line,
      column: index - start + 1,
      code: 'control-character',
      reason: {
        ja: `目に見えない制御文字（U+${number}）があります。この文字を消してください。`,
        en: `There is an invisible control character (U+${number}). Delete it.`,
      },
    });
  }
  return faults;
}
