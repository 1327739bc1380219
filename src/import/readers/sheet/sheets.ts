import { utils, type CellObject, type Range, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { SourceError } from '../../decode.ts';
import type { ReaderNote } from '../../types.ts';
import type { GridCell, GridPage } from '../tables/types.ts';
import { shownText } from './shown-text.ts';

/** What the sheets that are shown hold, and what was left out. */
export interface ReadSheets {
  pages: GridPage[];
  notes: ReaderNote[];
}

/** Names of sheets that say how the form is filled in, and are no part of it. */
const INSTRUCTIONS =
  /記載要領|記入要領|作成要領|記載例|記入例|記載上の注意|記入上の注意|作成方法|記載方法|記入方法|手引/u;
/** More cells than this, empty ones included, no form has; the longest one has some 60,000. */
const MOST_CELLS = 1_000_000;
/** A sign in a cell of its own that marks a box. */
const SIGN = /^[○〇◯●◎✓✔☑☒☐■□レﾚ]$/u;

interface Sheet {
  name: string;
  sheet: WorkSheet;
}

const isHiddenRow = (sheet: WorkSheet, row: number): boolean => {
  const own = sheet['!rows']?.[row];
  return own?.hidden === true || own?.hpt === 0;
};
const isHiddenColumn = (sheet: WorkSheet, column: number): boolean => sheet['!cols']?.[column]?.hidden === true;

/** First and last of the numbers from `from` to `to` that are shown; null where none is. */
function shownRange(from: number, to: number, isHidden: (at: number) => boolean): [number, number] | null {
  let first = from;
  while (first <= to && isHidden(first)) first += 1;
  let last = to;
  while (last > first && isHidden(last)) last -= 1;
  return first > to ? null : [first, last];
}

/** Cells of the sheet by address, without those that a merged cell covers. */
function ownCells(sheet: WorkSheet): { range: Range; cell: CellObject | undefined }[] {
  const merges = (sheet['!merges'] ?? []).filter(({ s, e }) => s.r <= e.r && s.c <= e.c);
  const covered = new Set<string>();
  let count = 0;
  const found: { range: Range; cell: CellObject | undefined }[] = [];
  for (const range of merges) {
    for (let r = range.s.r; r <= range.e.r; r += 1)
      for (let c = range.s.c; c <= range.e.c; c += 1) {
        count += 1;
        if (count > MOST_CELLS) throw tooManyCells();
        covered.add(`${r} ${c}`);
      }
    found.push({ range, cell: sheet[utils.encode_cell(range.s)] as CellObject | undefined });
  }
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith('!')) continue;
    const at = utils.decode_cell(address);
    count += 1;
    if (count > MOST_CELLS) throw tooManyCells();
    if (!covered.has(`${at.r} ${at.c}`)) found.push({ range: { s: at, e: at }, cell: cell as CellObject });
  }
  return found;
}

function tooManyCells(): SourceError {
  return new SourceError(
    'too-large',
    `A sheet of the workbook has more than ${MOST_CELLS.toLocaleString('en')} cells: no form does. Delete the empty rows and columns below and beside the form, save it and import it again.`,
  );
}

function readSheet({ name, sheet }: Sheet, number: number): GridPage {
  const own = ownCells(sheet);
  const signed = new Set(own.filter(({ cell }) => SIGN.test(shownText(cell).trim())).map(({ range }) => range.s.c));
  const cells = own.flatMap(({ range, cell }): GridCell[] => {
    const rows = shownRange(range.s.r, range.e.r, (at) => isHiddenRow(sheet, at));
    const columns = shownRange(range.s.c, range.e.c, (at) => isHiddenColumn(sheet, at));
    if (!rows || !columns) return [];
    const text = shownText(cell);
    const isMerged = range.s.r !== range.e.r || range.s.c !== range.e.c;
    // An empty cell of its own is the paper of the form, unless boxes stand in its column.
    if (text.trim() === '' && !isMerged && !signed.has(range.s.c)) return [];
    return [
      {
        left: columns[0],
        top: rows[0],
        right: columns[1] + 1,
        bottom: rows[1] + 1,
        text,
        origin: { sheet: name, range: utils.encode_range(range) },
      },
    ];
  });
  return { number, cells, loose: [] };
}

/** Reads the sheets that a reader of the workbook sees, in their order. */
export function readSheets(workbook: WorkBook): ReadSheets {
  const pages: GridPage[] = [];
  const notes: ReaderNote[] = [];
  for (const [at, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (!sheet) continue;
    const hidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    if (hidden || INSTRUCTIONS.test(name.normalize('NFKC'))) {
      const why = hidden ? '非表示のシート' : '記載要領などのシート';
      notes.push({
        line: 1,
        code: hidden ? 'hidden-sheet' : 'instructions-sheet',
        message: `${why}「${name}」は読みませんでした。評価書の一部であれば、表示してから、又は名前を変えてから取り込み直してください。`,
      });
      continue;
    }
    pages.push(readSheet({ name, sheet }, at + 1));
  }
  return { pages, notes };
}
