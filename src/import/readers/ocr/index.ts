import { LAYER_KIND } from '../../../match/thresholds.ts';
import { fold } from '../../../text/fold.ts';
import { tidy, tidyLine } from '../../../text/tidy.ts';
import type { SourceCell, Lines, SourceBlock, Reader, SourceText } from '../../types.ts';
import { beginsTable, readTable, startsTable, type HtmlTableCell } from './html-tables.ts';
import { breakBeforeMarkers } from './list-lines.ts';
import { joinQuotedCells } from './quoted-cells.ts';
import { markupToText, nestedCells, openBlocks } from './tags.ts';

/** How many lines a cell may run on until its tags are closed. */
const OPEN_LIMIT = 40;

/** A printed line with its number: several lines of the file where a tag of a cell is closed on a later one. */
interface PrintedLine {
  text: string;
  lines: Lines;
  /** The markup of its cells, where it is a row of a table. */
  cells: HtmlTableCell[] | null;
}

/** A row of a Markdown table (`| ①… | … |`) with tabs between its cells, as rows of other tables have them. */
function unpiped(line: string): string {
  const row = /^\s*\|(.*)\|\s*$/u.exec(line)?.[1];
  return row === undefined ? line : row.split(/(?<!\\)\|/u).join('\t');
}

/**
 * How many of the following lines belong to the cell in which a line leaves a tag open. None where a row or heading begins before
 * the tag is closed: then it never is, and must not swallow the document.
 */
function continuation(raw: readonly string[], at: number): number {
  let { open } = openBlocks(raw[at] ?? '');
  for (let next = at + 1; open > 0 && next < raw.length && next - at <= OPEN_LIMIT; next += 1) {
    const line = raw[next] ?? '';
    const own = openBlocks(line);
    if (/\t|^#{1,6}\s/u.test(own.before)) return 0;
    open += own.open - own.closed;
    if (open <= 0) return next - at;
  }
  return 0;
}

const cellsOfLine = (line: string): HtmlTableCell[] | null =>
  line.includes('\t') ? line.split('\t').map((markup) => ({ markup, spanned: false })) : null;

function printedLines(text: string): PrintedLine[] {
  const raw = joinQuotedCells(text.split(/\r\n|\n|\r|\f/u)).map(unpiped);
  const printed: PrintedLine[] = [];
  const emit = (line: string, first: number, last: number): void => {
    if (line.trim() !== '') printed.push({ text: line, lines: [first + 1, last + 1], cells: cellsOfLine(line) });
  };
  for (let at = 0; at < raw.length; at += 1) {
    // No line that a table reaches over holds a tab, so only the first one is asked.
    for (let begins = beginsTable(raw[at] ?? ''); begins; begins = startsTable(raw[at] ?? '')) {
      const table = readTable(raw, at);
      const rows = table.rows.map(({ cells, from, to }): PrintedLine => {
        return { text: cells.map(({ markup }) => markup).join('\t'), lines: [from + 1, to + 1], cells };
      });
      const words = table.between.map(({ markup, line }): PrintedLine => {
        return { text: markup, lines: [line + 1, line + 1], cells: null };
      });
      for (const piece of [...rows, ...words].sort((a, b) => a.lines[0] - b.lines[0])) printed.push(piece);
      at = table.last;
      raw[at] = table.behind;
    }
    const last = at + continuation(raw, at);
    emit(raw.slice(at, last + 1).join('\n'), at, last);
    at = last;
  }
  return printed;
}

/** A rule between header and rows (`---	---`), or an empty row. */
function isRule(cells: string[]): boolean {
  return cells.every((cell) => cell === '' || /^:?-{2,}:?$/u.test(cell));
}

/** What a nested table leaves behind when its cells are printed once more beside or below it. */
class Repeats {
  #cells = new Set<string>();

  remember(texts: string[]): void {
    this.#cells = new Set(texts.map(fold).filter((text) => text !== ''));
  }

  has(text: string): boolean {
    return this.#cells.has(fold(text));
  }

  /** Whether the cells behind the one at `at` print all of the table once more; `lasts` as of `lastPlaces`. */
  isRepeatedBehind(at: number, lasts: ReadonlyMap<string, number>): boolean {
    return this.waiting && Array.from(this.#cells).every((cell) => (lasts.get(cell) ?? -1) > at);
  }

  forget(): void {
    this.#cells.clear();
  }

  get waiting(): boolean {
    return this.#cells.size > 0;
  }
}

/** Where each folded text stands last in a row. */
const lastPlaces = (texts: readonly string[]): Map<string, number> =>
  new Map(texts.map((text, at): [string, number] => [fold(text), at]));

function readLine(printed: PrintedLine): SourceBlock {
  const { lines } = printed;
  const stripped = printed.text.trim();
  const heading = /^#{1,6}\s+(.*)$/su.exec(stripped) ?? /^\*\*(.+)\*\*$/su.exec(stripped);
  const isPageNumber = /^-\s*\d{1,3}\s*-$/u.test(stripped);
  const markup = heading?.[1] ?? (isPageNumber ? stripped : stripped.replace(/^(?:[-*+]\s+)+(?=\S)/u, ''));
  const text = breakBeforeMarkers(markupToText(markup));
  return heading ? { kind: 'heading', text, lines } : { kind: 'line', text, lines };
}

function* readRow(lines: Lines, printed: readonly HtmlTableCell[], repeats: Repeats): Generator<SourceBlock> {
  const markups = printed.map(({ markup }) => markup);
  const texts = markups.map((markup) => breakBeforeMarkers(markupToText(markup)));
  if (isRule(texts.map(tidyLine))) return;
  if (repeats.waiting && texts.every((text) => text === '' || repeats.has(text))) {
    yield { kind: 'repeat', text: tidy(texts.join('\n')), lines };
    return;
  }
  repeats.forget();
  const cells: SourceCell[] = [];
  let repeated = false;
  let lasts: Map<string, number> | null = null;
  for (const [at, text] of texts.entries()) {
    if (repeated && text !== '' && repeats.has(text)) {
      yield { kind: 'repeat', text, lines };
      continue;
    }
    cells.push(printed[at]?.spanned ? { text, lines, spanned: true } : { text, lines });
    const nested = nestedCells(markups[at] ?? '').map((cell) => breakBeforeMarkers(markupToText(cell)));
    if (nested.length === 0) continue;
    repeats.remember(nested);
    lasts ??= lastPlaces(texts);
    repeated = repeats.isRepeatedBehind(at, lasts);
  }
  yield { kind: 'row', cells, lines };
}

function read(source: SourceText): SourceBlock[] {
  const parts: SourceBlock[] = [];
  const repeats = new Repeats();
  for (const printed of printedLines(source.text)) {
    if (printed.cells) for (const part of readRow(printed.lines, printed.cells, repeats)) parts.push(part);
    else {
      const part = readLine(printed);
      if (part.kind === 'row' || part.text === '' || isRule([tidyLine(part.text)])) continue;
      if (repeats.waiting && repeats.has(part.text)) parts.push({ ...part, kind: 'repeat' });
      else {
        repeats.forget();
        parts.push(part);
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
    const tabbed = lines.filter((line) => /\t|^\s*\|.*\|\s*$/u.test(line)).length / lines.length;
    const isTagged = /<\/?(?:p|table|td|li|input|b|span|div)\b/iu.test(sample) || /^#{1,6} /mu.test(sample);
    return Math.min(1, tabbed + (isTagged ? LAYER_KIND.tagged.value : 0));
  },
  read,
};
