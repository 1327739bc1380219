import { utils, type WorkBook } from '@e965/xlsx';
import { SourceError } from '../../decode.ts';
import { countNoun, type Bilingual } from '../../../text/bilingual.ts';
import { DRAWN_RINGS, type ReaderNote } from '../../types.ts';
import type { GridPage, LooseLine } from '../tables/types.ts';
import { readCells } from './cells.ts';
import type { DrawingShape } from './drawings.ts';

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

const note = (code: string, message: Bilingual): ReaderNote => ({ line: 1, code, message });

/** Words of shapes as lines in their place. */
const toLines = (name: string, shapes: readonly DrawingShape[]): LooseLine[] =>
  shapes
    .filter(({ text }) => text !== '')
    .map(({ row, column, text }) => ({
      top: row + INSIDE,
      left: column + INSIDE,
      text,
      origin: { sheet: name, range: utils.encode_cell({ r: row, c: column }) },
    }));

function whyLeftOut(name: string, hidden: boolean): ReaderNote | null {
  const end: Bilingual = {
    ja: `シート「${name}」は読みませんでした。評価書の一部であれば、表示してから、又は名前を変えてから取り込み直してください。`,
    en: `sheet 「${name}」 was not read. If it belongs to the assessment, unhide or rename it and import the file again.`,
  };
  if (hidden) return note('hidden-sheet', { ja: `非表示の${end.ja}`, en: `The hidden ${end.en}` });
  return INSTRUCTIONS.test(name.normalize('NFKC'))
    ? note('instructions-sheet', { ja: `記載要領などの${end.ja}`, en: `The instructions in ${end.en}` })
    : null;
}

const missingSheet = (name: string): SourceError =>
  new SourceError('damaged', {
    ja: `シート「${name.slice(0, 60)}」を読めません。ファイルが壊れています。ExcelかLibreOfficeで開き、シートの内容を確認して保存し直してから取り込んでください。`,
    en: `The sheet 「${name.slice(0, 60)}」 cannot be read: the file is damaged. Open it in Excel or LibreOffice, check that the sheet is complete, save it again and import that.`,
  });

/** Reads the sheets that a reader of the workbook sees, in their order. `drawings`: shapes by the id of their sheet. Throws a SourceError where one is not in the file. */
export function readSheets(workbook: WorkBook, drawings: ReadonlyMap<string, DrawingShape[]>): ReadSheets {
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
        note('hidden-cells', {
          ja: `シート「${name}」の非表示の行又は列にある${hidden}個のセルは読みませんでした。評価書の一部であれば、表示してから取り込み直してください。`,
          en: `${countNoun(hidden, 'cell was', 'cells were')} not read, in hidden rows or columns of sheet 「${name}」. If they belong to the assessment, unhide them and import the file again.`,
        }),
      );
    if (shapes.some(({ text, isRing }) => isRing && text === ''))
      notes.push(
        note(DRAWN_RINGS, {
          ja: `シート「${name}」に丸い図形があります。図形で付けた○は読み取れないため、○の欄と選択肢を原文で確かめてください。`,
          en: `Sheet 「${name}」 has round shapes. A ○ drawn as a shape cannot be read: check the boxes and options in the original.`,
        }),
      );
  }
  return { pages, notes };
}
