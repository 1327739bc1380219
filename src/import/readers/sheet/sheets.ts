import { utils, type WorkBook } from '@e965/xlsx';
import { SourceError } from '../../decode.ts';
import { DRAWN_RINGS, type ReaderNote } from '../../types.ts';
import type { GridPage, LooseLine } from '../tables/types.ts';
import { readCells } from './cells.ts';
import type { Shape } from './drawings.ts';

/** What the sheets that are shown hold, and what was left out. */
export interface ReadSheets {
  pages: GridPage[];
  notes: ReaderNote[];
}

/** Names of sheets that say how the form is filled in, and are no part of it. */
const INSTRUCTIONS =
  /記載要領|記入要領|作成要領|記載例|記入例|記載上の注意|記入上の注意|作成方法|記載方法|記入方法|手引/u;
/** A shape stands inside the cell that its corner is over. */
const INSIDE = 0.5;

const note = (code: string, message: string): ReaderNote => ({ line: 1, code, message });

/** Words of shapes as lines in their place. */
const toLines = (name: string, shapes: readonly Shape[]): LooseLine[] =>
  shapes
    .filter(({ text }) => text !== '')
    .map(({ row, column, text }) => ({
      top: row + INSIDE,
      left: column + INSIDE,
      text,
      origin: { sheet: name, range: utils.encode_cell({ r: row, c: column }) },
    }));

function whyLeftOut(name: string, hidden: boolean): ReaderNote | null {
  const end = `シート「${name}」は読みませんでした。評価書の一部であれば、表示してから、又は名前を変えてから取り込み直してください。`;
  if (hidden) return note('hidden-sheet', `非表示の${end}`);
  return INSTRUCTIONS.test(name.normalize('NFKC')) ? note('instructions-sheet', `記載要領などの${end}`) : null;
}

const missingSheet = (name: string): SourceError =>
  new SourceError(
    'damaged',
    `The workbook lists a sheet "${name.slice(0, 60)}" that cannot be read: the file is damaged. Open it in Excel or LibreOffice, see that the sheet is whole, save it again and import that.`,
  );

/** Reads the sheets that a reader of the workbook sees, in their order. `drawings`: shapes by the id of their sheet. Throws a SourceError where one is not in the file. */
export function readSheets(workbook: WorkBook, drawings: ReadonlyMap<string, Shape[]>): ReadSheets {
  const pages: GridPage[] = [];
  const notes: ReaderNote[] = [];
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  for (const [at, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    const properties = workbook.Workbook?.Sheets?.[at] as { Hidden?: number; id?: string } | undefined;
    const left = whyLeftOut(name, (properties?.Hidden ?? 0) !== 0);
    if (left) {
      notes.push(left);
      continue;
    }
    if (!sheet) throw missingSheet(name);
    const { cells, hidden } = readCells(name, sheet, date1904);
    const shapes = drawings.get(properties?.id ?? '') ?? [];
    pages.push({ number: at + 1, cells, loose: toLines(name, shapes) });
    if (hidden > 0)
      notes.push(
        note(
          'hidden-cells',
          `シート「${name}」の非表示の行又は列にある${hidden}個のセルは読みませんでした。評価書の一部であれば、表示してから取り込み直してください。`,
        ),
      );
    if (shapes.some(({ text, isRing }) => isRing && text === ''))
      notes.push(
        note(
          DRAWN_RINGS,
          `シート「${name}」に丸い図形があります。図形で付けた○は読み取れないため、○の欄と選択肢を原文で確かめてください。`,
        ),
      );
  }
  return { pages, notes };
}
