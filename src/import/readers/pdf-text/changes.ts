import type { Bilingual } from '../../../text/bilingual.ts';
import type { Lines, SourceCell, SourceBlock } from '../../types.ts';
import { cellsOfPage, type ChangeCell } from './change-cells.ts';
import { buildRows, type CurrentText } from './change-rows.ts';
import type { LabelKeys } from './labels.ts';
import type { LayerPage } from './pages.ts';
import { joinLines } from './join-lines.ts';
import { WRAPPED_LINE } from '../../../match/thresholds.ts';

const UNREAD: Bilingual = {
  ja: '変更箇所の記載ですが、列が失われているため、どの変更のどの欄か分かりません。原文を見て正しい変更へ移してください。',
  en: 'Text of 変更箇所 whose columns are lost, so that its change and column are not known. Move it to the right change with the original beside you.',
};

/** Parts of the pages of 変更箇所: the heading, the head of the columns, a row of six cells for each change, and what is left. */
export function changeParts(
  pages: readonly LayerPage[],
  keys: LabelKeys,
  current: readonly CurrentText[],
): SourceBlock[] {
  const parts: SourceBlock[] = [];
  for (const page of pages) {
    const cells = cellsOfPage(page.lines, keys);
    parts.push(...headParts(cells, spanOf(cells.filter(({ kind }) => kind === 'head'))));
    const { rows, left } = buildRows(cells, keys, current);
    for (const row of rows) {
      const columns = [row.date, row.item, row.before, row.after, row.timing, row.note];
      parts.push({ kind: 'row', cells: columns.map(toCell), lines: spanOf(columns.flat()) });
    }
    for (const { cells: words, why } of left) parts.push({ kind: 'stray', ...toCell(words), why });
  }
  return parts;
}

/** The heading of the history, and the heads of its columns as a row that stands in some lines. */
function headParts(cells: readonly ChangeCell[], lines: Lines): SourceBlock[] {
  const of = (kind: ChangeCell['kind']): SourceCell[] =>
    cells.filter((cell) => cell.kind === kind).map((cell) => toCell([cell]));
  const headings = of('heading').map((cell): SourceBlock => ({ kind: 'heading', ...cell }));
  const heads = of('head');
  return heads.length === 0 ? headings : [...headings, { kind: 'row', cells: heads, lines }];
}

/** The history of a layer whose order is not understood: its heading and the heads of its columns, and all cells left for a person. */
export function unreadHistory(pages: readonly LayerPage[], keys: LabelKeys): SourceBlock[] {
  const cells = pages.flatMap(({ lines }) => cellsOfPage(lines, keys));
  const first = cells.filter(({ kind }) => kind === 'head').slice(0, 1);
  const rest = cells.filter(({ kind }) => kind !== 'heading' && kind !== 'head');
  const left = rest.map((cell): SourceBlock => ({ kind: 'stray', ...toCell([cell]), why: UNREAD }));
  return [...headParts(cells, spanOf(first)), ...left];
}

const textOf = (cells: readonly ChangeCell[]): string =>
  joinLines(
    cells.flatMap(({ lines }) => lines.map(({ text }) => text)),
    WRAPPED_LINE.changeCell.value,
  );

function spanOf(cells: readonly ChangeCell[]): Lines {
  const numbers = cells.flatMap(({ lines }) => lines.map(({ number }) => number));
  return numbers.length === 0 ? [0, 0] : [Math.min(...numbers), Math.max(...numbers)];
}

const toCell = (cells: readonly ChangeCell[]): SourceCell => ({ text: textOf(cells), lines: spanOf(cells) });
