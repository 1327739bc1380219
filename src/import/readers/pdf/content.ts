import type { Box } from '../../types.ts';

/** Which way a line of letters runs on the page: 0 to the right, 90 down, 180 to the left, 270 up; null for a slanted line. */
export type Angle = 0 | 90 | 180 | 270 | null;

/** A letter (or the letters of a ligature) as it is drawn, in points from the upper left of the page as shown. */
export interface Glyph {
  text: string;
  /** Box of its em square: as long as the pen moves, as high as the font is large. */
  box: Box;
  /** Height of its font. */
  size: number;
  angle: Angle;
  /** Share of the box that the clip path in force and the page leave visible. */
  visible: number;
  /** Drawn with no ink (text rendering mode 3), as the words of an OCR are. */
  inkless: boolean;
  /** Number of the drawing operation: letters of one operation are placed by their widths alone. */
  operation: number;
  /** The clip path in force; null where it leaves the whole letter visible. */
  clip: Box | null;
}

/** What is drawn on a page. */
export interface PageContent {
  width: number;
  height: number;
  glyphs: Glyph[];
  /** Thin boxes that are, or are parts of, rules: strokes, filled boxes, dashes, dots. */
  pieces: Box[];
  pictures: number;
}
