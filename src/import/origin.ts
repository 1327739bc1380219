import type { Box, Origin, OriginSpan } from '../assessment/origin.ts';
import { describeSourcePlace, type SourcePlace } from '../assessment/source-place.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Lines } from './types.ts';

/** Where a line of a document is, in words: `page 12`, `sheet 「表紙」 A3:F3`, `line 40`. `origins` as in SourceDocument. */
export function placeName(origins: readonly Origin[] | null, line: number): Bilingual {
  return describeSourcePlace(placeOf(origins?.[line - 1], line));
}

function placeOf(origin: Origin | undefined, line: number): SourcePlace {
  if (origin === undefined) return { lines: [line, line] };
  if ('page' in origin) return { pages: [origin.page, origin.page] };
  if ('sheet' in origin) return { sheet: origin.sheet, range: origin.range };
  if ('table' in origin) return { table: origin.table, rows: [origin.rows[0], origin.rows[0]] };
  if ('paragraph' in origin) return { paragraphs: [origin.paragraph, origin.paragraph] };
  return { lines: [origin.lines[0], origin.lines[0]] };
}

/** The box around two boxes. */
export const unite = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** Two places as one where they lie on one page, sheet or table; else null. */
function joinOrigins(a: Origin, b: Origin): Origin | null {
  if ('page' in a && 'page' in b && a.page === b.page) return { page: a.page, box: unite(a.box, b.box) };
  if ('sheet' in a && 'sheet' in b && a.sheet === b.sheet)
    return { sheet: a.sheet, range: unionOfRanges(a.range, b.range) };
  if ('table' in a && 'table' in b && a.table === b.table)
    return { table: a.table, rows: [Math.min(a.rows[0], b.rows[0]), Math.max(a.rows[1], b.rows[1])] };
  return null;
}

const lettersToNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function numberToLetters(number: number): string {
  const rest = (number - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return number > 26 ? numberToLetters((number - 1 - rest) / 26) + letter : letter;
}

/** `A3:F8` as left, top, right, bottom, from 1. */
function rangeToBox(range: string): Box {
  const [, left = 'A', top = '1', right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(range) ?? [];
  return [lettersToNumber(left), Number(top), lettersToNumber(right), Number(bottom)];
}

function unionOfRanges(a: string, b: string): string {
  const [left, top, right, bottom] = unite(rangeToBox(a), rangeToBox(b));
  const [first, last] = [`${numberToLetters(left)}${top}`, `${numberToLetters(right)}${bottom}`];
  return first === last ? first : `${first}:${last}`;
}

/** The places of some runs of lines: one for each page, sheet or table, in the order of the document. `origins` as in SourceDocument. */
export function toOriginSpan(origins: readonly Origin[], spans: readonly Lines[]): OriginSpan {
  const joined: Origin[] = [];
  for (const [first, last] of spans) {
    for (let line = first; line <= last; line += 1) {
      const origin = origins[line - 1];
      if (origin === undefined) throw new RangeError(`The document has no line ${line}.`);
      const unions = joined.map((other) => joinOrigins(other, origin));
      const at = unions.findIndex((union) => union !== null);
      joined[at < 0 ? joined.length : at] = unions[at] ?? origin;
    }
  }
  const [whole, ...more] = joined;
  if (whole === undefined) throw new RangeError('No line was given.');
  return more.length === 0 ? whole : { ...whole, more };
}

/** Where unplaced words stand, as the Markdown names it. */
export function toSourcePlace(origins: readonly Origin[] | null, lines: Lines): SourcePlace {
  if (origins === null) return { lines };
  const span = toOriginSpan(origins, [lines]);
  const places = [span, ...(span.more ?? [])];
  const rangeOf = (numbers: number[]): Lines => [Math.min(...numbers), Math.max(...numbers)];
  if ('page' in span) return { pages: rangeOf(places.flatMap((place) => ('page' in place ? [place.page] : []))) };
  if ('paragraph' in span)
    return { paragraphs: rangeOf(places.flatMap((place) => ('paragraph' in place ? [place.paragraph] : []))) };
  if ('sheet' in span) return { sheet: span.sheet, range: span.range };
  return 'table' in span ? { table: span.table, rows: span.rows } : { lines: span.lines };
}
