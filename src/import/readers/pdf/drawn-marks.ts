import { BOX } from '../../../match/boxes.ts';
import type { Box } from '../../types.ts';
import type { Glyph } from './content.ts';
import { middle, toFlow, type FlowBox } from './flow.ts';
import { boxAround } from './matrix.ts';
import type { Subpath } from './paths.ts';
import { isBlank } from './runs.ts';

/** Rings, ticks and crosses that people draw over boxes are so large, in points; dots are smaller, figures of a diagram larger. */
const SMALLEST = 3;
const LARGEST = 30;
/** More shapes than this on a page are an illustration. */
export const MOST_SHAPES = 2_000;
/** Brackets whose middles differ less than this, in sizes, are on one line. */
const SAME_LINE = 0.35;
/** A shape marks a bracket whose line its middle misses by less than this, in sizes. */
const AT_LINE = 0.3;

const isSlanted = ({ points, curved, closed }: Subpath): boolean =>
  curved ||
  points.some(([x, y], at) => {
    const next = points[at + 1] ?? (closed ? points[0] : undefined);
    return next !== undefined && Math.abs(next[0] - x) >= 1 && Math.abs(next[1] - y) >= 1;
  });

/** Where rings, ticks and crosses may be drawn: what is not made of level and upright lines alone, and of their size. */
export function shapeBoxes(subpaths: readonly Subpath[]): Box[] {
  return subpaths.filter(isSlanted).flatMap(({ points }) => {
    const box = boxAround(points);
    const longest = Math.max(box[2] - box[0], box[3] - box[1]);
    return longest <= LARGEST && longest >= SMALLEST ? [box] : [];
  });
}

interface Placed extends FlowBox {
  glyph: Glyph;
}

/** The bracket that closes one with nothing but blanks between. */
function closeOf(open: Placed, letters: readonly Placed[]): Placed | null {
  let next: Placed | null = null;
  for (const other of letters) {
    const isBehind = other.glyph.angle === open.glyph.angle && other.start >= open.end - 0.5;
    if (!isBehind || Math.abs(middle(other) - middle(open)) > SAME_LINE * open.glyph.size) continue;
    if (next === null || other.start < next.start) next = other;
  }
  return next !== null && /^[\]］]$/u.test(next.glyph.text) ? next : null;
}

/**
 * The letters of a page, with a box that cannot be read wherever a shape is drawn over a box that is printed empty (`[ ]`, □): somebody
 * may have marked it so.
 */
export function withDrawnMarks(glyphs: readonly Glyph[], shapes: readonly Box[]): Glyph[] {
  if (shapes.length === 0 || shapes.length > MOST_SHAPES) return [...glyphs];
  const letters = glyphs
    .filter(({ text }) => !isBlank(text))
    .map((glyph): Placed => ({ glyph, ...toFlow(glyph.box, glyph.angle) }));
  const isDrawnOver = ({ glyph, top, bottom }: Placed, start: number, end: number): boolean =>
    shapes.some((shape) => {
      const flow = toFlow(shape, glyph.angle);
      const along = (flow.start + flow.end) / 2;
      const across = middle(flow);
      const slack = AT_LINE * glyph.size;
      return along >= start && along <= end && across >= top - slack && across <= bottom + slack;
    });
  const marks: Glyph[] = [];
  const squares = new Set<Glyph>();
  for (const letter of letters) {
    const { glyph, start, end } = letter;
    if (/^[□☐]$/u.test(glyph.text) && isDrawnOver(letter, start, end)) squares.add(glyph);
    if (!/^[[［]$/u.test(glyph.text)) continue;
    const close = closeOf(letter, letters);
    if (close === null || !isDrawnOver(letter, start, close.end)) continue;
    marks.push({ ...glyph, text: BOX.doubtful, box: between(glyph.box, close.glyph.box), clip: null });
  }
  return [...glyphs.map((glyph) => (squares.has(glyph) ? { ...glyph, text: BOX.doubtful } : glyph)), ...marks];
}

/** The box half-way between two of one size. */
const between = (a: Box, b: Box): Box => a.map((side, at) => (side + (b[at] ?? side)) / 2) as Box;
