import type { TextLine } from './lines.ts';

/** A line that leaves less than this free, in sizes, is full: at small scales offices wrap one letter early. */
const FULL = 1.35;
/** Middles of centred lines differ by less, in sizes. */
const CENTRED = 0.35;
/** Cells leave at most this much white, in points, between a border and their text (Word: 5.4; a browser that leaves 8 pixels: 6.4). */
const LARGEST_PADDING = 6.5;
/** A letter fits where this share of its size is missing: printers squeeze lines by a trace. */
const SQUEEZE = 0.04;
/** Nobody ends a line between brackets on purpose that has room for less than so many letters more than the next needs. */
const IN_BRACKET = 1;
const OPEN_END = /[（(][^（()）]*$/u;
const CLOSED_FIRST = /^[^（()）]*[)）]/u;
/** Lines further apart than this many usual distances have an empty line between them. */
const EMPTY_LINE = 1.75;

/** Signs that begin an entry of a list. */
const BULLET = /^[・･•●◆■□◇▪▶►▼※★☆○◯◎−－ー-]\s?\S/u;
const CIRCLED = /^[①-⑳㉑-㊿❶-❿⑴-⒇㈠-㈩ⓐ-ⓩ]/u;
const NUMBERED =
  /^(?:[0-9０-９]{1,2}[.．)）](?![0-9０-９])|[（(][0-9０-９ア-ンa-zａ-ｚ一-十]{1,2}[)）]|[ア-ンa-zａ-ｚＡ-Ｚ][.．)）](?=\s|\S)|[0-9０-９]{1,2}\u3000)/u;
const HEADING = /^[＜<〈《【≪［〔](?!.*[＞>〉》】≫］〕].{8})/u;
/** A line that ends so goes on, whatever the next begins with. */
const GOES_ON = /[、，・「『（(【〔及び又はとやのをにへが]$/u;

/** Whether a line begins an entry of a list, or a heading in brackets. */
export function beginsEntry(text: string): boolean {
  const words = text.trimStart();
  return BULLET.test(words) || CIRCLED.test(words) || NUMBERED.test(words) || HEADING.test(words);
}

/** What the width of a block leaves to its lines. */
export interface Measure {
  start: number;
  end: number;
  /** The lines are centred: what a line leaves free at both ends is room for the next word. */
  centred: boolean;
}

/** The width that the lines between two borders were set in: the longest line shows how close to the border they come. */
export function measureOf(lines: readonly TextLine[], start: number, end: number): Measure {
  const size = Math.max(...lines.map((line) => line.size));
  const free = Math.min(...lines.map((line) => end - line.body));
  const inset = Math.max(0, Math.min(...lines.map((line) => line.start - start)));
  const padding = free <= FULL * size ? Math.max(0, free) : Math.min(inset, LARGEST_PADDING);
  const middles = lines.map((line) => (line.start + line.end) / 2);
  const lengths = lines.map((line) => line.end - line.start);
  const centred =
    Math.max(...middles) - Math.min(...middles) < CENTRED * size && Math.max(...lengths) - Math.min(...lengths) > size;
  return { start: start + Math.min(inset, LARGEST_PADDING), end: end - padding, centred };
}

/** Whether a bracket is open at the end of a line that the next one closes before it opens another. */
const isInBracket = (line: TextLine, next: TextLine): boolean =>
  OPEN_END.test(line.text) && CLOSED_FIRST.test(next.text);

/** Whether the beginning of the next line would have fitted on this one: then the line was ended on purpose. */
export function wouldFit(line: TextLine, next: TextLine, { start, end, centred }: Measure): boolean {
  const room = end - line.reach + (centred ? line.start - start : 0);
  const needed = next.unit - SQUEEZE * next.size;
  return isInBracket(line, next) ? room >= needed + IN_BRACKET * next.size : room >= needed;
}

/** Letters below each other, one a line: a label set upright. */
export function isStack(lines: readonly TextLine[]): boolean {
  if (lines.length < 2) return false;
  const middles = lines.map(({ start, end }) => (start + end) / 2);
  const size = Math.max(...lines.map((line) => line.size));
  return (
    lines.every(({ text }) => Array.from(text.trim()).length === 1) &&
    Math.max(...middles) - Math.min(...middles) < size / 2
  );
}

function joint(before: TextLine, next: TextLine): string {
  const [end, start] = [before.text, next.text.trimStart()];
  // Printers drop the blank at which they wrap a line of words.
  return /[A-Za-z,;:]$|[\w.,;:)]\s+$/u.test(end) && /^[A-Za-z]/u.test(start) ? ' ' : '';
}

/** The text of lines below each other in a width from `start` to `end`, wraps undone. */
export function unwrap(lines: readonly TextLine[], start: number, end: number): string {
  if (isStack(lines)) return lines.map(({ text }) => text.trim()).join('');
  const measure = measureOf(lines, start, end);
  const pitches = lines.slice(1).map((line, at) => line.top - (lines[at] as TextLine).top);
  const usual = [...pitches].sort((a, b) => a - b)[Math.floor((pitches.length - 1) / 2)] ?? 0;
  let text = '';
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before) {
      const isSeparate = (pitches[at - 1] as number) > EMPTY_LINE * usual && lines.length > 2;
      const entry =
        beginsEntry(line.text) &&
        !(CIRCLED.test(line.text) && GOES_ON.test(before.text.trimEnd()) && !wouldFit(before, line, measure));
      if (isSeparate) text += '\n\n';
      else if (entry || wouldFit(before, line, measure)) text += '\n';
      else text += joint(before, line);
    }
    const last = text === '' || text.endsWith('\n');
    text += last ? line.text.trimEnd() : line.text.trim();
  }
  return text.trim();
}
