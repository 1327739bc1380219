import { BOX } from '../../match/boxes.ts';
import type { Origin, OriginSpan } from '../../assessment/origin.ts';
import type { SourceDocument } from '../../import/types.ts';
import type { OriginalRow } from '../protocol.ts';

/** Rows that are shown before and after what is asked, so that one sees what it belongs to. */
const ROWS_AROUND = 6;

/** A row of an original without pages, with where it is. */
export interface PlacedRow {
  name: string;
  cells: string[];
  place: Origin;
}

/** Lines as the readers of texts count them. */
export function rowsOfText(text: string): PlacedRow[] {
  return text.split(/\r\n|\n|\r|\f/u).map((line, at) => ({
    name: String(at + 1),
    cells: [line],
    place: { lines: [at + 1, at + 1] },
  }));
}

/** What a person sees in place of the signs by which readers hand boxes on. */
const BOX_WORDS: Record<keyof typeof BOX, string> = {
  on: '［○］',
  round: '（○）',
  empty: '［　］',
  bare: '□',
  bracketed: '［□］',
  doubtful: '［？］',
};

const SIGNS = new Map(Object.entries(BOX).map(([name, sign]) => [sign as string, BOX_WORDS[name as keyof typeof BOX]]));

const showBoxes = (text: string): string => Array.from(text, (letter) => SIGNS.get(letter) ?? letter).join('');

/** Rows of sheets and tables as their reader delivers them. Empty cells stay, as they keep the columns apart. */
export function rowsOfDocument({ parts, origins }: SourceDocument): PlacedRow[] {
  return parts.flatMap((part): PlacedRow[] => {
    const place = origins?.[part.lines[0] - 1] ?? ({ lines: part.lines } as const);
    const cells = (part.kind === 'row' ? part.cells.map(({ text }) => text) : [part.text]).map(showBoxes);
    return cells.every((cell) => cell.trim() === '') ? [] : [{ name: nameOf(place), cells, place }];
  });
}

/** The rows of a place, each with some around it; a row of its own without cells where some between are left out. */
export function rowsAround(rows: readonly PlacedRow[], place: OriginSpan): OriginalRow[] {
  const places = [place, ...(place.more ?? [])];
  const hits = rows.map((row) => places.some((part) => overlaps(row.place, part)));
  const shown = rows.map((_, at) => hits.slice(Math.max(0, at - ROWS_AROUND), at + ROWS_AROUND + 1).includes(true));
  return rows.flatMap(({ name, cells }, at): OriginalRow[] => {
    if (shown[at] !== true) return [];
    const gap = at > 0 && shown[at - 1] === false && shown.slice(0, at).includes(true);
    const row = { name, cells, isHit: hits[at] ?? false };
    return gap ? [{ name: '…', cells: [], isHit: false }, row] : [row];
  });
}

function nameOf(place: Origin): string {
  if ('sheet' in place) return `${place.sheet} ${rangeOf(place).first}行`;
  if ('table' in place) return `表${place.table}の${place.rows[0]}行`;
  if ('paragraph' in place) return `段落${place.paragraph}`;
  return 'page' in place ? `${place.page}ページ` : String(place.lines[0]);
}

function overlaps(one: Origin, other: Origin): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)];
  return a.where === b.where && a.first <= b.last && b.first <= a.last;
}

/** Rows of a place with the sheet, table or page that they are counted in. */
function rangeOf(place: Origin): { where: string; first: number; last: number } {
  if ('lines' in place) return { where: 'text', first: place.lines[0], last: place.lines[1] };
  if ('table' in place) return { where: `table ${place.table}`, first: place.rows[0], last: place.rows[1] };
  if ('page' in place) return { where: `page ${place.page}`, first: place.box[1], last: place.box[3] };
  if ('paragraph' in place) return { where: 'paragraphs', first: place.paragraph, last: place.paragraph };
  const [first = 0, last = first] = Array.from(place.range.matchAll(/\d+/gu), ([digits]) => Number(digits));
  return { where: `sheet ${place.sheet}`, first, last };
}
