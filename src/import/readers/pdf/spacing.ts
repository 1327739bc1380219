import type { FlowGlyph } from './flow.ts';
import { isBlank } from './runs.ts';

/** Letters set apart evenly have gaps of at least this many sizes … */
const SPREAD = 0.3;
/** … that differ by at most this. */
const EVEN = 0.3;
/** A gap wider than the line's usual one by this many sizes is a blank between words, */
const NARROW_BLANK = 0.25;
/** between letters of a script without blanks only from here on; it is then written as wide as one of them. */
const WIDE_BLANK = 0.9;

/** Letters of the scripts that are written without blanks, and their punctuation. */
export const isWide = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6ー々〇]/u.test(text);

const isLetter = (text: string): boolean => /^[\p{L}\p{N}]+$/u.test(text);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Words of a line: gaps without a blank become one, letters that are set apart evenly to fill a width (均等割付) are closed up. */
export function spacedText(glyphs: readonly FlowGlyph[]): string {
  const gaps = glyphs.slice(1).map((glyph, at) => {
    const before = glyphs[at] as FlowGlyph;
    return (glyph.start - before.end) / Math.max(glyph.glyph.size, before.glyph.size, 1);
  });
  const letters = glyphs.every(({ glyph }) => isLetter(glyph.text) && isWide(glyph.text));
  const spread =
    letters && gaps.length > 0 && Math.min(...gaps) >= SPREAD && Math.max(...gaps) - Math.min(...gaps) <= EVEN;
  // Letters set a little apart throughout have no blanks between them.
  const usual = Math.max(0, Math.min(median(gaps), SPREAD));
  let text = '';
  for (const [at, { glyph }] of glyphs.entries()) {
    const gap = at === 0 ? 0 : (gaps[at - 1] ?? 0) - usual;
    const before = glyphs[at - 1]?.glyph.text ?? '';
    if (!spread && !isBlank(glyph.text) && !isBlank(before)) {
      if (gap >= WIDE_BLANK) text += isWide(glyph.text) && isWide(before) ? '\u3000' : ' ';
      else if (gap >= NARROW_BLANK && !(isWide(glyph.text) && isWide(before))) text += ' ';
    }
    text += glyph.text;
  }
  return text.replace(/[\t\r\n\v\f\u00a0]/gu, ' ');
}
