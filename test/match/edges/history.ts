import { isCut } from '../../../src/import/changes/flags.ts';
import { isChangeHeader } from '../../../src/import/changes/rows.ts';
import { cellsOfPage, type ChangeCell } from '../../../src/import/readers/pdf-text/change-cells.ts';
import { buildRows } from '../../../src/import/readers/pdf-text/change-rows.ts';
import { LabelKeys } from '../../../src/import/readers/pdf-text/labels.ts';
import { layChanges, readColumns } from '../../../src/import/readers/tables/change-table.ts';
import type { LaidCell } from '../../../src/import/readers/tables/layout.ts';
import type { HISTORY_LAYER } from '../../../src/match/thresholds.ts';
import { edge, form, letters, node, type Edges } from './support.ts';

const HEADS = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'];
const keys = new LabelKeys(form(node({ label: '項目' })));

const laid = (text: string, left: number, right: number): LaidCell => ({
  text,
  left,
  right,
  top: 0,
  bottom: 10,
  origins: [],
});
const head = (...texts: string[]): LaidCell[] => texts.map((text, at) => laid(text, at * 100, at * 100 + 100));

/** Whether a row is understood in which a cell covers so much of two columns. */
function isInColumn(share: number): boolean {
  const columns = readColumns(head(...HEADS)) ?? [];
  const cells = [laid('令和2年3月1日', 0, 100), laid('項目', 100, 200), laid('文', 300 - share, 300 + share)];
  return layChanges(cells, { columns, date: '' }).every((row) => row.why === undefined);
}

/** Kinds of the cells that lines of one block of a text layer are. */
const kindsOf = (...lines: string[]): ChangeCell['kind'][] =>
  cellsOfPage(
    lines.map((text, at) => ({ number: at + 1, text, block: 0 })),
    keys,
  ).map(({ kind }) => kind);

const inLines = (text: string, width: number): string[] => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];

/** Whether notes are certain of which the first speaks of what these rows alone say. */
function areCertain(...rows: ('speaks' | 'silent')[]): boolean {
  const own = letters(6, 300);
  const line = (kind: ChangeCell['kind'], text: string, number: number): ChangeCell => ({
    kind,
    lines: [{ number, text, block: number }],
  });
  const cells = rows.flatMap((row, at) => [
    line('item', 'Ⅰ 項目', at * 10 + 1),
    line('text', letters(20, at * 50) + (row === 'speaks' ? own : ''), at * 10 + 2),
    line('text', letters(20, at * 50 + 25), at * 10 + 3),
  ]);
  const notes = [line('note', `軽微${own}`, 101), line('note', `軽微${letters(4, 400)}`, 102)];
  return buildRows([...cells, ...notes], keys, []).rows[1]?.note[0] === notes[0];
}

export const historyLayer: Edges<typeof HISTORY_LAYER> = {
  heads: edge(
    (count) => isChangeHeader([...HEADS.slice(0, count), '提出'].map((text) => ({ text, lines: [1, 1] }))),
    3,
    2,
  ),
  headsOfMore: edge((count) => readColumns(head('項番', ...HEADS.slice(0, count))) !== null, 4, 3),
  covered: edge(isInColumn, 50, 51),
  headLines: edge(
    (lines: string[]) => kindsOf(...lines)[0] === 'head',
    ['変更', '前の', '記載'],
    ['変更', '前', 'の', '記載'],
  ),
  item: edge((count) => kindsOf(`Ⅰ ${letters(count - 2)}`)[0] === 'item', 140, 141),
  note: edge((count) => kindsOf(...inLines(`軽微${letters(count - 2)}`, 16))[0] === 'note', 160, 161),
  noteWidth: edge((count) => kindsOf(`軽微${letters(count - 2)}`)[0] === 'note', 16, 17),
  // To speak of the other row is worth three points, to stand in order one for two notes: two between them are certain.
  speaksOf: edge((row: 'speaks' | 'silent') => areCertain('silent', row), 'speaks', 'silent'),
  inOrder: edge((row: 'speaks' | 'silent') => areCertain(row, 'speaks'), 'silent', 'speaks'),
  sentence: edge((count) => isCut(`${letters(count - 1)}を`, ''), 60, 59),
  overlap: edge((count) => isCut(letters(70), letters(count, 70 - count) + letters(3, 200)), 8, 7),
};
