import { tidyLine } from '../../../text/tidy.ts';
import { WRAPPED_LINE } from '../../../match/thresholds.ts';
import { valuesOf } from '../../../match/thresholds/threshold.ts';

/** A line that begins so stands for itself: list markers, notes, captions in brackets, an indented paragraph. */
const BEGINS =
  /^(?:[\u3000]|\s*(?:[①-⑳]|[・•●○■□◆◇★※]|[0-9０-９]{1,2}(?:[\s\u3000．.)）]|(?=[①-⑳]))|[(（](?:[0-9０-９]{1,2}|[ア-ン]|※)[)）]|[ア-ン][\s\u3000．.)）]|[【＜<〈≪《]))/u;
const SENTENCE_END = /[。．！？]\s*$/u;
const LINE = valuesOf(WRAPPED_LINE);

/** Width of printed text in full-width cells; half-width letters take half a cell. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.trimEnd()) width += /[\u0020-\u007e\uff61-\uff9f]/u.test(letter) ? 0.5 : 1;
  return width;
}

/** Usual width of the longer lines: single lines of narrow letters (digits, brackets) run over it. */
function usualWidth(lines: readonly string[]): number {
  const widths = lines.map(widthOf);
  const widest = Math.max(0, ...widths);
  const long = widths.filter((width) => width >= LINE.long * widest).sort((a, b) => a - b);
  return long[Math.floor((long.length - 1) * LINE.usual)] ?? 0;
}

/** Whether a line goes on in the next one, in a cell of the given width. */
function runsOn(line: string, next: string, width: number): boolean {
  const slack = Math.max(LINE.slack, LINE.slackShare * width);
  return widthOf(line) >= width - slack && !SENTENCE_END.test(line) && !BEGINS.test(next);
}

/** Width at which the lines of a cell break, measured on lines that go on in the next; null where none shows it. */
export function wrapWidth(lines: readonly string[], least: number): number | null {
  const width = usualWidth(lines);
  if (width < least) return null;
  const wrapped = lines.slice(0, -1).filter((line, at) => runsOn(line, lines[at + 1] ?? '', width));
  return wrapped.length === 0 ? null : usualWidth(wrapped);
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

/** Whether the last of the lines of a cell goes on elsewhere: it fills the width and ends no sentence. */
export function goesOnBelow(lines: readonly string[], least: number): boolean {
  const width = wrapWidth(lines, least);
  const last = lines.at(-1);
  return width !== null && last !== undefined && runsOn(last, '', width);
}
