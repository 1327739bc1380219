import { fold } from '../../../text/fold.ts';
import { tidy, tidyLine } from '../../../text/tidy.ts';
import type { Cell, Lines, Part, Reader, SourceText } from '../../types.ts';
import { breakBeforeMarkers } from './list-lines.ts';
import { hasOpenBlock, markupToText, nestedCells } from './tags.ts';

/** How many lines a cell may run on while one of its tags is open; a tag that is never closed must not swallow the document. */
const OPEN_LIMIT = 40;

/** A printed line with its number: several lines of the file where a tag of a cell is closed on a later one. */
interface Printed {
  text: string;
  lines: Lines;
}

function printedLines(text: string): Printed[] {
  const raw = text.split(/\r\n|\n|\r|\f/u);
  const printed: Printed[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const first = at;
    let line = raw[at] ?? '';
    while (hasOpenBlock(line) && at + 1 < raw.length && at - first < OPEN_LIMIT) {
      at += 1;
      line += `\n${raw[at] ?? ''}`;
    }
    if (line.trim() !== '') printed.push({ text: line, lines: [first + 1, at + 1] });
  }
  return printed;
}

/** A rule between header and rows (`---	---`), or an empty row. */
function isRule(cells: string[]): boolean {
  return cells.every((cell) => cell === '' || /^:?-{2,}:?$/u.test(cell));
}

/** Repeats that a nested table leaves behind when its cells are printed once more beside or below it. */
class Repeats {
  #cells = new Set<string>();

  remember(texts: string[]): void {
    this.#cells = new Set(texts.map(fold).filter((text) => text !== ''));
  }

  has(text: string): boolean {
    return this.#cells.has(fold(text));
  }

  forget(): void {
    this.#cells.clear();
  }

  get waiting(): boolean {
    return this.#cells.size > 0;
  }
}

function readLine(printed: Printed): Part {
  const { lines } = printed;
  const stripped = printed.text.trim();
  const heading = /^#{1,6}\s+(.*)$/su.exec(stripped) ?? /^\*\*(.+)\*\*$/su.exec(stripped);
  const markup = heading?.[1] ?? stripped.replace(/^(?:[-*+]\s+)+(?=\S)/u, '');
  const text = breakBeforeMarkers(markupToText(markup));
  return heading ? { kind: 'heading', text, lines } : { kind: 'line', text, lines };
}

function* readRow(printed: Printed, repeats: Repeats): Generator<Part> {
  const { lines } = printed;
  const markups = printed.text.split('\t');
  const texts = markups.map((markup) => breakBeforeMarkers(markupToText(markup)));
  if (isRule(texts.map(tidyLine))) return;
  if (repeats.waiting && texts.every((text) => text === '' || repeats.has(text))) {
    yield { kind: 'repeat', text: tidy(texts.join('\n')), lines };
    return;
  }
  repeats.forget();
  const cells: Cell[] = [];
  for (const [at, text] of texts.entries()) {
    if (repeats.has(text)) {
      yield { kind: 'repeat', text, lines };
      continue;
    }
    cells.push({ text, lines });
    const nested = nestedCells(markups[at] ?? '').map((cell) => breakBeforeMarkers(markupToText(cell)));
    if (nested.length > 0) repeats.remember([...nested, text]);
  }
  yield { kind: 'row', cells, lines };
}

function read(source: SourceText): Part[] {
  const parts: Part[] = [];
  const repeats = new Repeats();
  for (const printed of printedLines(source.text)) {
    if (printed.text.includes('\t')) parts.push(...readRow(printed, repeats));
    else {
      const part = readLine(printed);
      if (part.kind !== 'row' && part.text !== '' && !isRule([tidyLine(part.text)])) {
        if (repeats.waiting && 'text' in part && repeats.has(part.text))
          parts.push({ kind: 'repeat', text: part.text, lines: part.lines });
        else parts.push(part);
      }
    }
  }
  return parts;
}

/** Text of an OCR program that writes tables as tab-separated rows, some cells in HTML, headings in Markdown. */
export const ocrReader: Reader = {
  kind: 'ocr',
  fits: (source) => {
    const sample = source.text.slice(0, 200_000);
    const lines = sample.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0) return 0;
    const tabbed = lines.filter((line) => line.includes('\t')).length / lines.length;
    const tagged = /<\/?(?:p|table|td|li|input|b|span|div)\b/iu.test(sample) || /^#{1,6} /mu.test(sample) ? 0.3 : 0;
    return Math.min(1, tabbed + tagged);
  },
  read,
};
