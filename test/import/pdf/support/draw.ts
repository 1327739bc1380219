import type { Angle, Glyph } from '../../../../src/import/readers/pdf/content.ts';
import type { GlyphRun } from '../../../../src/import/readers/pdf/runs.ts';
import { runOf } from '../../../../src/import/readers/pdf/runs.ts';

/** Letters of 10 points from a place on; others than ASCII are as wide as they are high. */
export function draw(text: string, left: number, top: number, more: Partial<Glyph> & { gap?: number } = {}): Glyph[] {
  let x = left;
  const { gap = 0, ...rest } = more;
  return Array.from(text, (letter): Glyph => {
    const width = letter.charCodeAt(0) < 128 ? 5 : 10;
    const glyph: Glyph = {
      text: letter,
      box: [x, top, x + width, top + 10],
      size: 10,
      angle: 0 as Angle,
      visible: 1,
      inkless: false,
      operation: top,
      clip: null,
      ...rest,
    };
    x += width + gap;
    return glyph;
  });
}

/** Runs, one below the other, 12 points apart. */
export const drawLines = (texts: readonly string[], left = 3, top = 0): GlyphRun[] =>
  texts.map((text, at) => runOf(draw(text, left, top + 12 * at)));
