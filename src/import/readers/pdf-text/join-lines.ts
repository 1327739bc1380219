import { tidyLine } from '../../../text/tidy.ts';

/** A line that begins so stands for itself: list markers, notes, captions in brackets, an indented paragraph. */
const BEGINS =
  /^(?:[\u3000]|\s*(?:[①-⑳]|[・•●○■□◆◇★※]|[0-9０-９]{1,2}(?:[\s\u3000．.)）]|(?=[①-⑳]))|[(（](?:[0-9０-９]{1,2}|[ア-ン]|※)[)）]|[ア-ン][\s\u3000．.)）]|[【＜<〈≪《]))/u;
const SENTENCE_END = /[。．！？]\s*$/u;
/** How far from the width of the cell a wrapped line may end: a word or a bracket moved to the next line. */
const SLACK = 2;

/** Width of printed text in full-width cells; half-width letters take half a cell. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.trimEnd()) width += /[\u0020-\u007e\uff61-\uff9f]/u.test(letter) ? 0.5 : 1;
  return width;
}

/** Whether a line goes on in the next one, in a cell of the given width. */
function runsOn(line: string, next: string, width: number): boolean {
  return widthOf(line) >= width - SLACK && !SENTENCE_END.test(line) && !BEGINS.test(next);
}

/** Width at which the lines of a cell break, measured on lines that go on in the next; null where none shows it. */
export function wrapWidth(lines: readonly string[], least: number): number | null {
  const widest = Math.max(0, ...lines.map(widthOf));
  if (widest < least) return null;
  const wrapped = lines.slice(0, -1).filter((line, at) => runsOn(line, lines[at + 1] ?? '', widest));
  return wrapped.length === 0 ? null : Math.max(...wrapped.map(widthOf));
}

/** Puts the wrapped lines of a cell together. `least`: cells narrower than this many full-width cells break no line in two. */
export function joinLines(lines: readonly string[], least: number): string {
  const width = wrapWidth(lines, least);
  let text = '';
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const joined = before !== undefined && width !== null && runsOn(before, line, width);
    text += before === undefined ? tidyLine(line) : (joined ? '' : '\n') + tidyLine(line);
  }
  return text;
}
