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
const SHORTEST = 4;

interface RulingSegment extends Ruling {
  length: number;
}

const isDot = ([left, top, right, bottom]: Box): boolean =>
  right - left <= THICKEST_FILL && bottom - top <= THICKEST_FILL;

function pieces(boxes: readonly Box[], axis: 0 | 1): RulingSegment[] {
  const found: RulingSegment[] = [];
  for (const box of boxes) {
    const [left, top, right, bottom] = box;
    const [from, to, near, far] = axis === 0 ? [left, right, top, bottom] : [top, bottom, left, right];
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

/** Rules of pieces that lie on one line. */
function joinLine(line: RulingSegment[]): Ruling[] {
  const solid: (RulingSegment & { pieces: number })[] = [];
  for (const piece of line.sort((a, b) => a.from - b.from)) {
    const last = solid.at(-1);
    if (last && piece.from - last.to <= GAP) {
      last.to = Math.max(last.to, piece.to);
      last.length = last.to - last.from;
    } else solid.push({ ...piece, pieces: 1 });
  }
  const series: [RulingSegment, ...RulingSegment[]][] = [];
  for (const piece of solid) {
    const last = series.at(-1)?.at(-1);
    if (last && isDashGap(piece.from - last.to, last, piece)) series.at(-1)?.push(piece);
    else series.push([piece]);
  }
  return series.flatMap((dashes) => {
    const [{ at, from }] = dashes;
    return dashes.length >= SERIES ? [{ at, from, to: dashes.at(-1)?.to ?? from }] : dashes;
  });
}

/** Rules in groups of those that lie within a distance across of the first one. */
function groupAcross<R extends Ruling>(rules: readonly R[], most: number): R[][] {
  const groups: R[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group?.[0] && rule.at - group[0].at <= most) group.push(rule);
    else groups.push([rule]);
  }
  return groups;
}

/** Gives rules that lie closer than a doubled rule one place across, and joins those that then touch. */
function mergeDoubled(rules: readonly Ruling[]): Ruling[] {
  const merged: Ruling[] = [];
  for (const group of groupAcross(rules, DOUBLED)) {
    const length = group.reduce((sum, { from, to }) => sum + to - from, 0);
    const at = group.reduce((sum, rule) => sum + rule.at * (rule.to - rule.from), 0) / length;
    let last: Ruling | null = null;
    for (const rule of group.sort((a, b) => a.from - b.from)) {
      if (last && rule.from - last.to <= GAP) last.to = Math.max(last.to, rule.to);
      else merged.push((last = { at, from: rule.from, to: rule.to }));
    }
  }
  return merged;
}

/**
 * Rules from the thin boxes of a page: pieces on one line joined, also dashes and rows of dots, doubled rules made one.
 * Diagonals never are boxes here. n log n in the number of pieces.
 */
export function findRulings(boxes: readonly Box[]): Rulings {
  const rulesOf = (axis: 0 | 1): Ruling[] => {
    const rules = groupAcross(pieces(boxes, axis), SAME_LINE).flatMap(joinLine);
    return mergeDoubled(rules.filter(({ from, to }) => to - from >= SHORTEST));
  };
  return { level: rulesOf(0), upright: rulesOf(1) };
}
