import type { TextLine } from './lines.ts';
import { isBlank } from './runs.ts';

/** Two halves of a line have so much of the longer one's letters in common. */
const ALIKE = 0.6;
/** Lines of more letters than this are compared by their beginnings. */
const LONGEST = 400;

/** Lengths of the longest common subsequences of the rests of two texts, from each pair of places. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, next] = [rows[i] as Uint16Array, rows[i + 1] as Uint16Array];
      row[j] = a[i] === b[j] ? (next[j + 1] as number) + 1 : Math.max(next[j] as number, row[j + 1] as number);
    }
  return rows;
}

/** The line whose upper half one page shows and whose lower half the next; null where they are two lines. */
export function mergeHalves(upper: TextLine, lower: TextLine): TextLine | null {
  const [a, b] = [upper, lower].map(({ text }) => Array.from(text).slice(0, LONGEST)) as [string[], string[]];
  const common = commonLengths(a, b);
  const letters = (text: readonly string[]): number => text.filter((letter) => !isBlank(letter)).length;
  if ((common[0]?.[0] ?? 0) < ALIKE * Math.max(letters(a), letters(b))) return null;
  let text = '';
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      text += a[i++];
      j++;
      continue;
    }
    const skipUpper = j >= b.length || (i < a.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0));
    const letter = (skipUpper ? a[i++] : b[j++]) ?? '';
    // A printer leaves out letters of which a page would show nothing: the gap is no blank.
    if (!isBlank(letter)) text += letter;
  }
  const longer = upper.end - upper.start >= lower.end - lower.start ? upper : lower;
  return { ...longer, text, visible: Math.min(1, upper.visible + lower.visible) };
}
