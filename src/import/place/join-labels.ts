import { foldLabel } from '../../text/fold.ts';
import { BROKEN_LABEL } from '../../match/thresholds.ts';
import type { SourceCell, SourceBlock } from '../types.ts';
import type { LabelIndex } from '../../match/labels/label-index.ts';
import { cellsOf } from './observe-row.ts';

/** A number that stands in a cell of its own before its label: ①, 2., （1）, Ⅲ, リスク１：. */
const MARKER =
  /^(?:[①-⑳○◎●]|[(（]?[\d０-９]{1,2}\s*[.．)）]?|[ⅠⅡⅢⅣⅤⅥ]|[IVＩＶ]{1,3}|リスク\s*[\d０-９]?\s*[:：]?)[.．]?$/u;
const BLOCK_NUMBER = /^[\d０-９]{1,3}$/u;

const isFilled = (cell: SourceCell): boolean => cell.text !== '' && cell.spanned !== true;

/** ① | 事務の名称, 委託事項 | 1: a label and its number in cells of their own become one cell. */
function joinNumber(part: SourceBlock, index: LabelIndex): SourceBlock {
  if (part.kind !== 'row') return part;
  const at = part.cells.findIndex(isFilled);
  const next = part.cells.findIndex((cell, place) => place > at && isFilled(cell));
  const [first, second] = [part.cells[at], part.cells[next]];
  if (!first || !second) return part;
  if (!MARKER.test(first.text) && !(BLOCK_NUMBER.test(second.text) && index.isBlock(first.text))) return part;
  const text = /[\d０-９.．)）ⅠⅡⅢⅣⅤⅥIV]$/u.test(first.text) ? `${first.text} ${second.text}` : first.text + second.text;
  if (!index.candidates(text).some(({ cost }) => cost < index.likely)) return part;
  return { ...part, cells: [...part.cells.slice(0, at), { ...first, text }, ...part.cells.slice(next + 1)] };
}

/** The label that the first cells of some parts make up together, and how many parts it takes; null where they are none. */
function splitLabel(parts: SourceBlock[], from: number, index: LabelIndex): { text: string; rows: number } | null {
  const [head] = cellsOf(parts[from] as SourceBlock).filter(isFilled);
  if (!head || foldLabel(head.text).length < BROKEN_LABEL.head.value || !index.begins(head.text)) return null;
  let text = head.text;
  for (let rows = 2; rows <= BROKEN_LABEL.rows.value; rows += 1) {
    const part = parts[from + rows - 1];
    const next = part && part.kind !== 'stray' && part.kind !== 'repeat' ? cellsOf(part).find(isFilled) : undefined;
    // What is a label by itself is no end of another one.
    if (!next || foldLabel(next.text) === '' || index.isWhole(next.text)) return null;
    text += next.text;
    if (index.isWhole(text)) return { text, rows };
    if (!index.begins(text)) return null;
  }
  return null;
}

/**
 * Puts together labels that narrow cells break over two or more rows, with the cells beside their pieces, and labels whose number
 * stands in a cell of its own. Only what is, letter by letter, a label of the form is put together.
 */
export function joinLabels(printed: readonly SourceBlock[], index: LabelIndex): SourceBlock[] {
  const parts = printed.map((part) => joinNumber(part, index));
  const joined: SourceBlock[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as SourceBlock;
    const label = part.kind === 'stray' || part.kind === 'repeat' ? null : splitLabel(parts, at, index);
    if (!label) {
      joined.push(part);
      continue;
    }
    const pieces = parts.slice(at, at + label.rows);
    const [first] = cellsOf(part).filter(isFilled);
    const values = pieces.map(cellsOf).flatMap((cells) => cells.slice(cells.findIndex(isFilled) + 1));
    const lines: SourceBlock['lines'] = [part.lines[0], pieces.at(-1)?.lines[1] ?? part.lines[1]];
    const own: SourceCell = { text: label.text, lines: first?.lines ?? lines };
    if (part.kind === 'row' || values.length > 0) joined.push({ kind: 'row', cells: [own, ...values], lines });
    else joined.push({ kind: part.kind === 'heading' ? 'heading' : 'line', text: label.text, lines });
    at += label.rows - 1;
  }
  return joined;
}
