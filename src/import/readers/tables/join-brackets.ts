import type { LaidCell } from './layout.ts';
import { BRACKET } from '../../../match/thresholds.ts';

const OPEN: Record<string, string> = {
  '[': ']］',
  '［': ']］',
  '（': '）)',
  '(': '）)',
  '〔': '〕',
  '「': '」',
  '【': '】',
};

/** Several cells as one, their texts side by side. */
export function mergeCells(cells: readonly LaidCell[], text: string): LaidCell {
  return {
    text,
    left: Math.min(...cells.map(({ left }) => left)),
    top: Math.min(...cells.map(({ top }) => top)),
    right: Math.max(...cells.map(({ right }) => right)),
    bottom: Math.max(...cells.map(({ bottom }) => bottom)),
    origins: cells.flatMap(({ origins }) => origins),
  };
}

/** Where the cell that ends a bracket opened in a cell stands; -1 where none does. */
function endOfBracket(cells: readonly LaidCell[], from: number, closing: string): number {
  for (let at = from + 1; at < cells.length && at - from <= BRACKET.cells.value + 1; at += 1) {
    const text = cells[at]?.text.trim() ?? '';
    if (text !== '' && closing.includes(text.charAt(0))) return at;
    if (/[[\]［］]/u.test(text)) return -1;
  }
  return -1;
}

/** Brackets that stand in cells of their own, beside what they hold, become one cell: `[`, `○`, `] 紙` is `[○] 紙`. */
export function joinBrackets(cells: readonly LaidCell[]): LaidCell[] {
  const joined: LaidCell[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] as LaidCell;
    const text = cell.text.trimEnd();
    const closing = OPEN[text.slice(-1)];
    const end = closing === undefined ? -1 : endOfBracket(cells, at, closing);
    if (end < 0) {
      joined.push(cell);
      continue;
    }
    const group = cells.slice(at, end + 1);
    const texts = group.map((part) => part.text.trim()).filter((words) => words !== '');
    joined.push(mergeCells(group, texts.join(' ')));
    at = end;
  }
  return joined;
}
