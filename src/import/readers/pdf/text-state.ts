import type { Box } from '../../types.ts';
import type { Angle, Glyph } from './content.ts';
import { toLetters } from './letters.ts';
import { intersect, multiply, transformBox, type Matrix } from './matrix.ts';

/** What a font of pdf.js says about itself. */
export interface Font {
  vertical?: boolean | undefined;
  fontMatrix?: readonly number[] | undefined;
  isType3Font?: boolean | undefined;
}

/** A glyph of pdf.js; widths are in thousandths of the font's size (through its matrix). */
export interface FontGlyph {
  unicode: string;
  width: number;
  vmetric?: readonly [number, number, number] | null;
  isSpace: boolean;
}

export interface TextState {
  font: Font;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 for 100 %. */
  horizontalScale: number;
  leading: number;
  rise: number;
  mode: number;
  textMatrix: Matrix;
  /** Where the pen is, and where the line began, in the text's own space. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const START: TextState = {
  font: {},
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  textMatrix: [1, 0, 0, 1, 0, 0],
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
};

/** Em squares of CJK fonts reach from 12 % below the base line to 88 % above it. */
const ASCENT = 0.88;
const DESCENT = -0.12;
/** Text rendering mode without fill and stroke; modes from 4 on clip as well. */
const INVISIBLE = 3;
const CLIP_ONLY = 7;
/** Font matrices above this measure in something else than parts of the em: the size is taken from the widths. */
const LARGEST_UNIT = 0.012;
/** Lines that lean less than this, in degrees, run along an edge of the page. */
const LEAN = 4;

function angleOf(dx: number, dy: number): Angle {
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  const isNear = (angle: number): boolean => Math.abs(((degrees - angle + 540) % 360) - 180) < LEAN;
  return ([0, 90, 180, 270] as const).find(isNear) ?? null;
}

/** The glyphs that one showing of text draws; the pen of `state` moves on. */
export function showText(
  state: TextState,
  glyphs: readonly (FontGlyph | number)[],
  ctm: Matrix,
  clip: Box,
  operation: number,
): Glyph[] {
  const { font, fontSize, horizontalScale, rise } = state;
  const unit = font.fontMatrix?.[0] || 0.001;
  const vertical = font.vertical === true;
  const widest = Math.max(0, ...glyphs.map((glyph) => (typeof glyph === 'number' ? 0 : Math.abs(glyph.width))));
  const em = Math.abs(unit) > LARGEST_UNIT ? widest * Math.abs(unit) * fontSize : fontSize;
  const space = multiply(ctm, state.textMatrix);
  const inkless = state.mode === INVISIBLE || state.mode === CLIP_ONLY;
  const drawn: Glyph[] = [];
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      const advance = (-glyph / 1000) * fontSize;
      if (vertical) state.y += advance;
      else state.x += advance * horizontalScale;
      continue;
    }
    const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    const metric = vertical ? glyph.vmetric : null;
    const base = state.y + rise;
    const draw = (box: Box): void =>
      void drawn.push(place(glyph, box, em, space, metric != null, inkless, operation, clip));
    if (metric) {
      const advance = metric[0] * unit * fontSize;
      const left = state.x - em / 2;
      draw([left, base + Math.min(0, advance), left + em, base + Math.max(0, advance)]);
      state.y += advance - spacing;
      continue;
    }
    const width = glyph.width * unit * fontSize * horizontalScale;
    draw([state.x, base + DESCENT * em, state.x + width, base + ASCENT * em]);
    state.x += width + spacing * horizontalScale;
  }
  return drawn;
}

function place(
  glyph: FontGlyph,
  box: Box,
  em: number,
  space: Matrix,
  vertical: boolean,
  inkless: boolean,
  operation: number,
  clip: Box,
): Glyph {
  const shown = transformBox(space, box);
  const size = em * Math.hypot(space[2], space[3]);
  const angle = vertical ? angleOf(-space[2], -space[3]) : angleOf(Math.sign(em) * space[0], Math.sign(em) * space[1]);
  const visible = visibleShare(shown, clip);
  return {
    text: toLetters(glyph.unicode),
    box: shown,
    size: Math.abs(size),
    angle,
    visible,
    inkless,
    operation,
    clip: visible < 1 ? clip : null,
  };
}

/** Share of a box within another; boxes without an area count by their middle. */
function visibleShare(box: Box, clip: Box): number {
  const both = intersect(box, clip);
  if (!both) return 0;
  const area = (box[2] - box[0]) * (box[3] - box[1]);
  if (area <= 0) return 1;
  const share = ((both[2] - both[0]) * (both[3] - both[1])) / area;
  // Half a point of a letter's em square is white in any font.
  return share > 0.98 ? 1 : share;
}
