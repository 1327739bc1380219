import type { Box } from '../../types.ts';
import { applyTo, boxAround, scaleOf, type Matrix, type Point } from './matrix.ts';

/** pdf.js's DrawOPS, which it does not export: the numbers by which the parts of a path are told apart in its buffer. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Filled boxes are rules up to this thickness, in points: the thickest border that office suites offer in tables is 2.25 or 3. */
export const THICKEST_FILL = 3;
/** A stroke is drawn to be a line: borders up to 6 pt (Word's largest) are rules. */
const THICKEST_STROKE = 6;
/** A stroke leaning less than this over its length, in points, is upright or level. */
const LEAN = 0.6;
/** Outlines of more corners are drawings. */
const MOST_CORNERS = 400;

export interface Subpath {
  points: Point[];
  closed: boolean;
  /** Any part of it is a curve; its points then hold the curve's controls. */
  curved: boolean;
}

/** The subpaths of pdf.js's path buffer, through a matrix. */
export function readPath(buffer: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  const begin = (...points: Point[]): void => void subpaths.push({ points, closed: false, curved: false });
  const pointAt = (at: number): Point => applyTo(matrix, buffer[at] ?? 0, buffer[at + 1] ?? 0);
  for (let at = 0; at < buffer.length;) {
    const operator = buffer[at++];
    const points = operator === CURVE ? 3 : operator === QUADRATIC ? 2 : operator === MOVE || operator === LINE ? 1 : 0;
    const last = subpaths.at(-1);
    if (operator === CLOSE) {
      if (last) last.closed = true;
    } else if (points === 0) return subpaths;
    else if (operator === MOVE) begin(pointAt(at));
    else {
      // What follows a closed subpath without a move begins where that began.
      if (!last) begin();
      else if (last.closed) begin(...last.points.slice(0, 1));
      const subpath = subpaths.at(-1) as Subpath;
      for (let point = 0; point < points; point++) subpath.points.push(pointAt(at + 2 * point));
      subpath.curved ||= points > 1;
    }
    at += 2 * points;
  }
  return subpaths;
}

const isThin = ([left, top, right, bottom]: Box): boolean => Math.min(right - left, bottom - top) < THICKEST_FILL;

/** The upright and level lines that a stroke of such a width draws, as thin boxes. */
export function strokedBoxes(subpaths: readonly Subpath[], lineWidth: number, matrix: Matrix): Box[] {
  const width = lineWidth * scaleOf(matrix);
  if (width > THICKEST_STROKE) return [];
  const half = width / 2;
  const boxes: Box[] = [];
  for (const { points, closed, curved } of subpaths) {
    const all = boxAround(points);
    // A point with round caps is a dot; so is a curve as small as one.
    if (all[2] - all[0] < 1 && all[3] - all[1] < 1) {
      boxes.push([all[0] - half, all[1] - half, all[2] + half, all[3] + half]);
      continue;
    }
    // The controls of curves are no corners.
    if (curved) continue;
    for (let at = 0; at + 1 < points.length + (closed ? 1 : 0); at++) {
      const [x0, y0] = points[at] as Point;
      const [x1, y1] = points[(at + 1) % points.length] as Point;
      const dx = Math.abs(x1 - x0);
      const dy = Math.abs(y1 - y0);
      if (dy <= LEAN && dy < dx)
        boxes.push([Math.min(x0, x1), (y0 + y1) / 2 - half, Math.max(x0, x1), (y0 + y1) / 2 + half]);
      else if (dx <= LEAN && dx < dy)
        boxes.push([(x0 + x1) / 2 - half, Math.min(y0, y1), (x0 + x1) / 2 + half, Math.max(y0, y1)]);
    }
  }
  return boxes;
}

const isRectilinear = ({ points, curved }: Subpath): boolean =>
  !curved &&
  points.every(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] as Point;
    return Math.abs(x - nextX) < 0.01 || Math.abs(y - nextY) < 0.01;
  });

/** Parts of a level band between two heights that upright edges enclose, by the even-odd rule. */
function bands(subpaths: readonly Subpath[], axis: 0 | 1): Box[] {
  const other = axis === 0 ? 1 : 0;
  const cuts = [...new Set(subpaths.flatMap(({ points }) => points.map((point) => point[other])))].sort(
    (a, b) => a - b,
  );
  const boxes: Box[] = [];
  for (let at = 0; at + 1 < cuts.length; at++) {
    const [from, to] = [cuts[at] as number, cuts[at + 1] as number];
    if (to - from < 1e-3) continue;
    const middle = (from + to) / 2;
    const crossings = subpaths
      .flatMap(({ points }) =>
        points.flatMap((point, index) => {
          const next = points[(index + 1) % points.length] as Point;
          const crosses = point[other] < middle !== next[other] < middle;
          return crosses ? [point[axis]] : [];
        }),
      )
      .sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const [start, end] = [crossings[pair] as number, crossings[pair + 1] as number];
      boxes.push(axis === 0 ? [start, from, end, to] : [from, start, to, end]);
    }
  }
  return boxes;
}

/** The thin boxes that a filled outline consists of: a bar is one, a frame drawn as two outlines is four. A broad fill has none. */
export function filledBoxes(subpaths: readonly Subpath[]): Box[] {
  const boxes = subpaths.map(({ points }) => boxAround(points)).filter(isThin);
  const broad = subpaths.filter(({ points }) => !isThin(boxAround(points)));
  const corners = broad.reduce((sum, { points }) => sum + points.length, 0);
  const simple = broad.length === 1 && (broad[0]?.points.length ?? 0) <= 5;
  if (broad.length === 0 || simple || corners > MOST_CORNERS || !broad.every(isRectilinear)) return boxes;
  for (const axis of [0, 1] as const)
    for (const box of bands(broad, axis)) {
      const [width, height] = [box[2] - box[0], box[3] - box[1]];
      if (axis === 0 ? height < THICKEST_FILL && width > height : width < THICKEST_FILL && height > width)
        boxes.push(box);
    }
  return boxes;
}
