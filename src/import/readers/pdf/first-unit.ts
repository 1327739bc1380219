import type { FlowGlyph } from './flow.ts';
import { isBlank } from './runs.ts';
import { isWide } from './spacing.ts';

/** White of this many sizes parts what begins a line from what follows. */
const PARTED = 0.4;

const OPENING = /^[（(「『【［[〔〈《＜<“‘｛{]$/u;
/** What no line begins with: the sign stays with the letter before it. */
const NO_START =
  /^[、。，．,.・：；:;？！?!）)」』】］\]〕〉》＞>”’｝}％%ー々ゝゞ゛゜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥]$/u;

const isWord = (text: string): boolean => !isWide(text) && !isBlank(text);

/** Width of what cannot be parted at the beginning of a line: a letter with its brackets and punctuation, or a word. */
export function firstUnit(glyphs: readonly FlowGlyph[], size: number): number {
  const letters = glyphs.filter(({ glyph }, at) => !isBlank(glyph.text) || at > 0);
  const begin = letters.findIndex(({ glyph }) => !isBlank(glyph.text));
  let end = Math.max(0, begin);
  const text = (at: number): string => letters[at]?.glyph.text ?? '';
  const touches = (at: number): boolean =>
    text(at) !== '' && (letters[at]?.start ?? Infinity) - (letters[at - 1]?.end ?? 0) < PARTED * size;
  while (end + 1 < letters.length && OPENING.test(text(end)) && touches(end + 1)) end++;
  if (isWord(text(end)) && !NO_START.test(text(end))) while (touches(end + 1) && isWord(text(end + 1))) end++;
  while (touches(end + 1) && NO_START.test(text(end + 1))) end++;
  const [first, last] = [letters[Math.max(0, begin)], letters[end]];
  return first && last ? last.end - first.start : 0;
}
