import type { Box } from '../../types.ts';
import { THICKEST_FILL } from './paths.ts';

/** A line of a table, level or upright: where it lies across, and from where to where it reaches along. In points. */
export interface Ruling {
  at: number;
  from: number;
  to: number;
}

export interface Rulings {
  level: Ruling[];
  upright: Ruling[];
}

/** Pieces closer across than this are pieces of one rule: printers round to a pixel, at 150 dpi 0.48 pt. */
const SAME_LINE = 0.6;
/** Two rules closer than this are one doubled rule, in points from middle to middle; no row of letters is as low. */
export const DOUBLED = 3.2;
/** A gap up to this is none: neighbours draw their rules each from corner to corner. */
const GAP = 1.6;
/** Dashes and dots: pieces up to this length … */
const LONGEST_DASH = 16;
/** … whose gap is at most this many times their length, */
const DASH_GAP = 2.6;
/** and at least this wide a gap counts as one of dots however small they are, but never a wider one than the second. */
const DOT_GAP = 3.2;
const LARGEST_GAP = 8;
/** Gaps of dashes as wide as that are only bridged in series of so many pieces. */
const SERIES = 4;
/** Shorter lines are strokes of drawings. */
export const SHORTEST = 4;

interface RulingSegment extends Ruling {
  length: number;
}

const isDot = ([left, top, right, bottom]: Box): boolean =>
  right - left <= THICKEST_FILL && bottom - top <= THICKEST_FILL;

function pieces(boxes: readonly Box[], axis: 0 | 1): RulingSegment[] {
  const found: RulingSegment[] = [];
  for (const box of boxes) {
    const [from, to] = axis === 0 ? [box[0], box[2]] : [box[1], box[3]];
    const [near, far] = axis === 0 ? [box[1], box[3]] : [box[0], box[2]];
    if (to - from > far - near || isDot(box)) found.push({ at: (near + far) / 2, from, to, length: to - from });
  }
  return found.sort((a, b) => a.at - b.at || a.from - b.from);
}

/** Whether pieces like these, so far from each other, are dashes of one line. */
function isDashGap(gap: number, before: RulingSegment, after: RulingSegment): boolean {
  const longest = Math.max(before.length, after.length);
  if (longest > LONGEST_DASH) return false;
  return gap <= Math.min(LARGEST_GAP, Math.max(DOT_GAP, DASH_GAP * longest));
}

/** Rules of pieces that lie on one line, sorted by where they begin. */
function joinLine(line: RulingSegment[]): Ruling[] {
  const solid: (RulingSegment & { pieces: number })[] = [];
  for (const piece of line) {
    const last = solid.at(-1);
    if (last && piece.from - last.to <= GAP) {
      last.to = Math.max(last.to, piece.to);
      last.length = last.to - last.from;
    } else solid.push({ ...piece, pieces: 1 });
  }
  const rules: Ruling[] = [];
  let series: RulingSegment[] = [];
  const flush = (): void => {
    const [first, last] = [series[0], series.at(-1)];
    if (!first || !last) return;
    if (series.length >= SERIES) rules.push({ at: first.at, from: first.from, to: last.to });
    else rules.push(...series.map(({ at, from, to }) => ({ at, from, to })));
    series = [];
  };
  for (const piece of solid) {
    const last = series.at(-1);
    if (last && !isDashGap(piece.from - last.to, last, piece)) flush();
    series.push(piece);
  }
  flush();
  return rules;
}

function joinPieces(sorted: readonly RulingSegment[]): Ruling[] {
  const rules: Ruling[] = [];
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start] as RulingSegment;
    let end = start;
    while (end < sorted.length && (sorted[end] as RulingSegment).at - first.at <= SAME_LINE) end++;
    rules.push(...joinLine(sorted.slice(start, end).sort((a, b) => a.from - b.from)));
    start = end;
  }
  return rules.filter(({ from, to }) => to - from >= SHORTEST);
}

/** Gives rules that lie closer than a doubled rule one place across, and joins those that then touch. */
function mergeDoubled(rules: readonly Ruling[]): Ruling[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const merged: Ruling[] = [];
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start] as Ruling;
    let end = start;
    while (end < sorted.length && (sorted[end] as Ruling).at - first.at <= DOUBLED) end++;
    const group = sorted.slice(start, end);
    const length = group.reduce((sum, { from, to }) => sum + to - from, 0);
    const at = group.reduce((sum, rule) => sum + rule.at * (rule.to - rule.from), 0) / length;
    let last: Ruling | null = null;
    for (const rule of group.sort((a, b) => a.from - b.from)) {
      if (last && rule.from - last.to <= GAP) last.to = Math.max(last.to, rule.to);
      else merged.push((last = { ...rule, at }));
    }
    start = end;
  }
  return merged;
}

/**
 * Rules from the thin boxes of a page: pieces on one line joined, also dashes and rows of dots, doubled rules made one.
 * Diagonals never are boxes here. n log n in the number of pieces.
 */
export function findRulings(boxes: readonly Box[]): Rulings {
  return {
    level: mergeDoubled(joinPieces(pieces(boxes, 0))),
    upright: mergeDoubled(joinPieces(pieces(boxes, 1))),
  };
}
