import type { Box } from '../../types.ts';
import type { CellMap } from './cells.ts';
import type { Glyph } from './content.ts';
import { intersect } from './matrix.ts';
import { isBlank, runOf, type GlyphRun } from './runs.ts';

/** Runs of each cell of a page by its index, and of no cell. */
export interface Assigned {
  cells: GlyphRun[][];
  loose: GlyphRun[];
}

/** Letters closer to a rule than this, in parts of their size, end or begin at it. */
const AT_RULE = 0.02;
/** Inside one drawing operation the pen is moved on by more than this, in sizes, from one cell to the next. */
const MOVED = 0.08;
/** Lines of one cell begin within this many points of each other. */
const SAME_START = 0.5;
/** A run that begins (or ends) within so many of its letters' sizes of a border belongs to the cell inside it. */
const INSET = 1.2;
/** A run is centred in a cell whose middle it hits within this many points. */
const CENTRED = 1.5;

/** Where a letter counts: its middle, or where it is cut away the nearest place that the clip path leaves visible. */
export function placeOf({ box, clip }: Glyph): [number, number] {
  const seen: Box = clip ? (intersect(box, clip) ?? box) : box;
  let [x, y] = [(seen[0] + seen[2]) / 2, (seen[1] + seen[3]) / 2];
  if (clip) {
    const inset = (from: number, to: number, value: number): number =>
      to - from < 2 ? (from + to) / 2 : Math.min(Math.max(value, from + 1), to - 1);
    x = inset(clip[0], clip[2], x);
    y = inset(clip[1], clip[3], y);
  }
  return [x, y];
}

/** Parts of a run that lie in cells side by side and only touch at the rule between them. Text that runs over a rule stays whole. */
function cutAtRules(run: GlyphRun, cellOf: (glyph: Glyph) => number, isStart: (glyph: Glyph) => boolean): GlyphRun[] {
  if (run.angle !== 0) return [run];
  const parts: Glyph[][] = [[]];
  const gaps = run.glyphs.slice(1).map((glyph, at) => glyph.box[0] - (run.glyphs[at] as Glyph).box[2]);
  const usual = Math.max(0, gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0);
  const isSeparate = (next: Glyph, last: Glyph): boolean =>
    next.operation !== last.operation || next.box[0] - last.box[2] > usual + MOVED * next.size;
  let before: Glyph | null = null;
  for (const glyph of run.glyphs) {
    if (before && !isBlank(glyph.text) && isSeparate(glyph, before) && cellOf(glyph) !== cellOf(before)) {
      const slack = AT_RULE * glyph.size;
      // A rule lies in the gap if the letters to its sides are whole inside their cells.
      const whole = cellAt(before.box[2] - slack, before) !== cellAt(glyph.box[0] + slack, glyph);
      // A line that is a trace too long reaches the next cell's, which begins where the lines of that cell do.
      const begins = glyph.operation !== before.operation && isStart(glyph);
      if (whole || begins) parts.push([]);
    }
    (parts.at(-1) as Glyph[]).push(glyph);
    if (!isBlank(glyph.text)) before = glyph;
  }
  return parts.map((part) => runOf(part));

  function cellAt(x: number, glyph: Glyph): number {
    return cellOf({ ...glyph, box: [x, glyph.box[1], x, glyph.box[3]] });
  }
}

/** The cell that a run belongs to: -1 for none. A run over several cells belongs to the one that it is set in. */
function chooseCell(run: GlyphRun, map: CellMap, cellOf: (glyph: Glyph) => number): number {
  const letters = run.glyphs.filter(({ text }) => !isBlank(text));
  const [first] = letters;
  const last = letters.at(-1);
  if (!first || !last) return cellOf(run.glyphs[0] as Glyph);
  const start = cellOf(first);
  const crossed = new Map<number, number>();
  for (const letter of letters) {
    const cell = cellOf(letter);
    crossed.set(cell, (crossed.get(cell) ?? 0) + 1);
  }
  if (crossed.size === 1 || run.angle !== 0) return start;
  const near = (distance: number): boolean => distance >= -CENTRED && distance <= INSET * first.size;
  const boxOf = (cell: number): Box | undefined => map.cells[cell]?.box;
  const startBox = boxOf(start);
  if (startBox && near(first.box[0] - startBox[0])) return start;
  const middle = (first.box[0] + last.box[2]) / 2;
  for (const cell of crossed.keys()) {
    const box = boxOf(cell);
    if (box && Math.abs((box[0] + box[2]) / 2 - middle) <= CENTRED) return cell;
  }
  const end = cellOf(last);
  const endBox = boxOf(end);
  if (endBox && near(endBox[2] - last.box[2])) return end;
  if (start !== -1) return start;
  return [...crossed].filter(([cell]) => cell !== -1).sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

/** Gives the runs of a page to its cells, each as a whole to the cell in which it begins. */
export function assignRuns(runs: readonly GlyphRun[], map: CellMap): Assigned {
  const assigned: Assigned = { cells: map.cells.map(() => []), loose: [] };
  const cellOf = (glyph: Glyph): number => map.at(...placeOf(glyph));
  const starts = new Set<string>();
  const keyOf = (glyph: Glyph, shift = 0): string =>
    `${cellOf(glyph)}|${Math.round(glyph.box[0] / SAME_START) + shift}`;
  for (const { glyphs } of runs) {
    const first = glyphs.find(({ text }) => !isBlank(text));
    if (first) starts.add(keyOf(first));
  }
  const isStart = (glyph: Glyph): boolean => [-1, 0, 1].some((shift) => starts.has(keyOf(glyph, shift)));
  for (const run of runs)
    for (const part of cutAtRules(run, cellOf, isStart)) {
      if (part.glyphs.every(({ text }) => isBlank(text))) continue;
      const cell = chooseCell(part, map, cellOf);
      (assigned.cells[cell] ?? assigned.loose).push(part);
    }
  return assigned;
}
