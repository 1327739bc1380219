import { circledNumber, nfkc } from '../../text/fold.ts';

/**
 * The marker printed before a label. `unreadable`: a circle in which no digit can be read (◎, ○). `number` is null there, and where the
 * form prints リスク or （別添） without one.
 */
export interface Marker {
  kind: 'circled' | 'plain' | 'roman' | 'risk' | 'annex' | 'unreadable';
  number: number | null;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const DIGITS = '[0-9０-９]';

/** Patterns of markers, each with the digits or letters of its number in the first group. */
const MARKERS: readonly [Marker['kind'], RegExp][] = [
  ['circled', /^([①-⑳])/u],
  ['unreadable', /^[◎○◯〇●⦿]/u],
  ['annex', new RegExp(`^[（(]\\s*別\\s*添\\s*(${DIGITS}{0,2})\\s*[）)]`, 'u')],
  ['annex', new RegExp(`^別添\\s*(${DIGITS}{1,2})`, 'u')],
  ['risk', new RegExp(`^リスク\\s*(${DIGITS}{1,2})(?!${DIGITS})\\s*[:：.．]?`, 'u')],
  ['risk', /^リスク\s*[:：]/u],
  ['roman', /^([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVXＩＶＸ]{1,4})(?![A-Za-zＡ-Ｚａ-ｚ])\s*[.．]?/u],
  // A number that a unit or another digit group follows (1,000人, 10万人) counts something, it does not lead a label.
  [
    'plain',
    new RegExp(
      `^(${DIGITS}{1,2})(?:\\s*[.．](?!${DIGITS})|(?!\\s*[0-9０-９,，.．)）~～\\-－万億千百件人年月日項歳%％]))`,
      'u',
    ),
  ],
];

/** Takes the marker off the front of a text. `start` is the offset of what follows it. */
export function takeMarker(text: string): { marker: Marker | null; start: number } {
  const lead = /^\s*/u.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  for (const [kind, pattern] of MARKERS) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    const number = readNumber(kind, found[1] ?? '');
    if (kind === 'roman' && number === null) continue;
    const gap = /^\s*/u.exec(rest.slice(found[0].length))?.[0].length ?? 0;
    return { marker: { kind, number }, start: lead + found[0].length + gap };
  }
  return { marker: null, start: lead };
}

function readNumber(kind: Marker['kind'], printed: string): number | null {
  if (printed === '') return null;
  if (kind === 'circled') return circledNumber(printed);
  const plain = nfkc(printed);
  if (kind !== 'roman') return Number(plain);
  const at = ROMAN.indexOf(plain);
  return at < 0 ? null : at + 1;
}

/** Whether the marker printed before a label is the one the form prints; null where one of the two says nothing. */
export function sameMarker(printed: Marker | null, form: Marker | null): boolean | null {
  if (printed === null || form === null || printed.kind === 'unreadable') return null;
  if (printed.kind === form.kind && (printed.number === null || form.number === null)) return null;
  return printed.kind === form.kind && printed.number === form.number;
}

/** What OCR programs and people make of the number of a section, folded. */
const MISREAD: Readonly<Record<string, readonly string[]>> = {
  i: ['1', 'l', '|'],
  ii: ['11', 'll', 'il', 'li', '||', '2'],
  iii: ['111', 'lll', '皿', '川', 'm', '3'],
  iv: ['lv', '1v', '4'],
  v: ['5'],
  vi: ['vl', 'v1', '6'],
};

/** What a folded number of a section may be misread as. */
export const misreadNumbers = (number: string): readonly string[] => MISREAD[number] ?? [];

/** A folded heading without the number of a section, however it was read. */
export const withoutMisreadNumber = (heading: string): string =>
  heading.replace(/^(?:\d{1,3}|[il|]{1,3}v?|皿|川)/u, '');
