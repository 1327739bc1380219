import type { Box } from '../../types.ts';
import type { Angle, Glyph } from './content.ts';

/**
 * A box as the lines of its text run: `start` to `end` along the line, `top` to `bottom` across it, so that following letters have a
 * larger `start` and following lines a larger `top`, whichever way the text is turned. In points; the zero point depends on the angle.
 */
export interface FlowBox {
  start: number;
  end: number;
  top: number;
  bottom: number;
}

/** A letter with its place along and across its line. */
export interface FlowGlyph extends FlowBox {
  glyph: Glyph;
}

/** Slanted lines flow as level ones do. */
export function toFlow([left, top, right, bottom]: Box, angle: Angle): FlowBox {
  switch (angle) {
    case 90:
      return { start: top, end: bottom, top: -right, bottom: -left };
    case 180:
      return { start: -right, end: -left, top: -bottom, bottom: -top };
    case 270:
      return { start: -bottom, end: -top, top: left, bottom: right };
    default:
      return { start: left, end: right, top, bottom };
  }
}

/** Half-way across. */
export const middle = ({ top, bottom }: Pick<FlowBox, 'top' | 'bottom'>): number => (top + bottom) / 2;

/** Share of the lower of two heights that both have in common. */
export function sharedHeight(a: FlowBox, b: FlowBox): number {
  const lower = Math.min(a.bottom - a.top, b.bottom - b.top);
  return lower <= 0 ? 0 : (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)) / lower;
}
