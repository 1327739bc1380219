import { toPlain } from './plain-text.ts';

/** Letters of a quotation; a longer sentence is quoted around what was found in it. */
const QUOTED = 200;

/** The sentence or line of a printed text around a place in it, as printed, without the blanks at its ends. `start`, `end`: in UTF-16 units. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('。')) + 1;
  const behind = /[。\n]/u.exec(text.slice(end));
  const to = behind === null ? text.length : end + behind.index + (behind[0] === '。' ? 1 : 0);
  const sentence = text.slice(from, to).trim();
  if (sentence.length <= QUOTED) return sentence;
  const around = Math.floor((QUOTED - (end - start)) / 2);
  return text
    .slice(Math.max(from, start - around), Math.min(to, end + around))
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '')
    .trim();
}

/** The sentence as printed around what a pattern finds in the text in NFKC; null where it finds nothing. */
export function quoteMatch(text: string, pattern: RegExp): string | null {
  const { plain, printedRange } = toPlain(text);
  const match = pattern.exec(plain);
  return match === null ? null : sentenceAround(text, ...printedRange(match.index, match.index + match[0].length));
}
