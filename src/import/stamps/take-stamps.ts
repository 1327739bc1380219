import { cellsOf } from '../place/observe-row.ts';
import type { SourceBlock, SourceCell, TakenStamp } from '../types.ts';
import { blank, findStamps } from './find-stamps.ts';

/** The stamps of a text, and the text with blanks in their place, line by line as long as it was. */
export function takeStampsFromText(text: string): { text: string; stamps: TakenStamp[] } {
  const matches = findStamps(text, '\n');
  let [line, counted] = [1, 0];
  const lineAt = (at: number): number => {
    line += text.slice(counted, at).split('\n').length - 1;
    counted = at;
    return line;
  };
  const stamps = matches.map(({ from, to, ...stamp }): TakenStamp => ({ ...stamp, lines: [lineAt(from), lineAt(to)] }));
  return { text: blank(text, matches), stamps };
}

/** A cell of a part as it stands in the joined words of all parts. */
interface CellSpan {
  /** Index of its part, and its own there. */
  part: number;
  column: number;
  cell: SourceCell;
  from: number;
  to: number;
}

/** The words of all parts, `\f` between parts and `\t` between cells, without those that stand already: printed twice, or in a row above. */
function joinParts(parts: readonly SourceBlock[]): { text: string; spans: CellSpan[] } {
  let text = '';
  const spans: CellSpan[] = [];
  for (const [at, part] of parts.entries()) {
    text += at === 0 ? '' : '\f';
    if (part.kind === 'repeat') continue;
    for (const [column, cell] of cellsOf(part).entries()) {
      text += column === 0 ? '' : '\t';
      if (cell.spanned === true) continue;
      spans.push({ part: at, column, cell, from: text.length, to: text.length + cell.text.length });
      text += cell.text;
    }
  }
  return { text, spans };
}

/** The stamps of the parts of a document, and the parts without them; a part that was nothing else is gone. */
export function takeStamps(parts: readonly SourceBlock[]): { parts: SourceBlock[]; stamps: TakenStamp[] } {
  const { text, spans } = joinParts(parts);
  const matches = findStamps(text, '\f');
  if (matches.length === 0) return { parts: [...parts], stamps: [] };
  const stamps = matches.map(({ from, to, ...stamp }): TakenStamp => {
    const held = spans.filter((span) => span.from < to && from < span.to).map(({ cell }) => cell.lines);
    return { ...stamp, lines: [held[0]?.[0] ?? 1, held.at(-1)?.[1] ?? 1] };
  });
  const left = new Map<number, Map<number, string>>();
  for (const { part, column, cell, from, to } of spans) {
    const inside = matches.filter((match) => match.from < to && from < match.to);
    if (inside.length === 0) continue;
    const texts = left.get(part) ?? new Map<number, string>();
    left.set(part, texts.set(column, cut(cell.text, inside, from)));
  }
  return { parts: parts.flatMap((part, at) => withTexts(part, left.get(at) ?? null)), stamps };
}

/** The text of a cell that begins at an offset, without the stamps and the blanks beside them. */
function cut(text: string, stamps: readonly { from: number; to: number }[], start: number): string {
  let rest = text;
  for (const { from, to } of stamps.toReversed()) {
    const before = rest.slice(0, Math.max(0, from - start)).trimEnd();
    const behind = rest.slice(Math.max(0, to - start)).trimStart();
    const isLine = /\n\s*$/u.test(rest.slice(0, Math.max(0, from - start)));
    rest = before + (before === '' || behind === '' ? '' : isLine ? '\n' : ' ') + behind;
  }
  return rest;
}

/** A part with the texts that are left of its cells, by their columns; none where nothing is left. */
function withTexts(part: SourceBlock, texts: ReadonlyMap<number, string> | null): SourceBlock[] {
  if (texts === null) return [part];
  if (part.kind !== 'row') {
    const text = texts.get(0) ?? '';
    return text === '' ? [] : [{ ...part, text }];
  }
  const cells = part.cells.map((cell, column) => ({ ...cell, text: texts.get(column) ?? cell.text }));
  return cells.every(({ text }) => text === '') ? [] : [{ ...part, cells }];
}
