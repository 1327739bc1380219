import { formatCount } from '../../../text/bilingual.ts';
import { SourceError } from '../../decode.ts';
import type { Box } from '../../types.ts';
import { DOUBLED, type Rulings } from './rules.ts';

/** More lines than this, across or along, are a drawing. */
export const MOST_LINES = 2500;
/** So much of a side must be covered by a rule for the side to count as drawn. */
const COVERED = 0.5;

/** Elementary boxes between all lines of a page, and which of their sides are rules. */
export interface Grid {
  xs: number[];
  ys: number[];
  /** Of the side above box (column, row): index row * columns + column; one more row than boxes. */
  level: Uint8Array;
  /** Of the side left of box (column, row): index row * (columns + 1) + column. */
  upright: Uint8Array;
  columns: number;
  rows: number;
}

/** Places of rules and of the free ends of the rules that cross them, each once. */
function places(own: readonly number[], ends: readonly number[]): number[] {
  const all = [...new Set(own)].sort((a, b) => a - b);
  const free = [...ends].filter((end) => nearest(all, end) > DOUBLED).sort((a, b) => a - b);
  const added: number[] = [];
  for (const end of free) if (end - (added.at(-1) ?? -Infinity) > DOUBLED) added.push(end);
  return [...all, ...added].sort((a, b) => a - b);
}

function nearest(sorted: readonly number[], value: number): number {
  const at = indexFrom(sorted, value);
  return Math.min(Math.abs((sorted[at] ?? Infinity) - value), Math.abs((sorted[at - 1] ?? Infinity) - value));
}

/** Index of the first number that is not less. */
export function indexFrom(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls back for each interval of `lines` of which a rule covers enough. */
function* covered(lines: readonly number[], from: number, to: number): Generator<number> {
  for (let at = Math.max(0, indexFrom(lines, from) - 1); at + 1 < lines.length; at++) {
    const [start, end] = [lines[at] as number, lines[at + 1] as number];
    if (start >= to) return;
    if (Math.min(end, to) - Math.max(start, from) >= COVERED * (end - start)) yield at;
  }
}

function tooManyRules(count: number): SourceError {
  return new SourceError('too-complex', {
    ja: `PDFのページに罫線が縦または横に${formatCount(count)}本あり、様式ではなく図面と思われます。ExcelやWordから文書を印刷し直して取り込んでください。`,
    en: `A page of the PDF has ${formatCount(count)} rules across or along: this is a drawing, not a form. Print the document again from Excel or Word and import that.`,
  });
}

/** The grid of a page's rules; null where no two of them cross. Throws a SourceError for more lines than any form has. */
export function gridOf(rules: Rulings): Grid | null {
  const ys = places(
    rules.level.map(({ at }) => at),
    rules.upright.flatMap(({ from, to }) => [from, to]),
  );
  const xs = places(
    rules.upright.map(({ at }) => at),
    rules.level.flatMap(({ from, to }) => [from, to]),
  );
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1) return null;
  if (xs.length > MOST_LINES || ys.length > MOST_LINES) throw tooManyRules(Math.max(xs.length, ys.length));
  const level = new Uint8Array(columns * (rows + 1));
  const upright = new Uint8Array((columns + 1) * rows);
  for (const { at, from, to } of rules.level) {
    const row = indexFrom(ys, at);
    for (const column of covered(xs, from, to)) level[row * columns + column] = 1;
  }
  for (const { at, from, to } of rules.upright) {
    const column = indexFrom(xs, at);
    for (const row of covered(ys, from, to)) upright[row * (columns + 1) + column] = 1;
  }
  return { xs, ys, level, upright, columns, rows };
}

/** Columns and rows of the grid from … up to (not with) …: [left, top, right, bottom]. */
export type GridSpan = [number, number, number, number];

export function boxOfSpan({ xs, ys }: Grid, [left, top, right, bottom]: GridSpan): Box {
  return [xs[left] as number, ys[top] as number, xs[right] as number, ys[bottom] as number];
}
