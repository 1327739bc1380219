import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageSize } from '../../../assessment/origin.ts';
import type { Bilingual } from '../../../text/bilingual.ts';
import { SourceError } from '../../decode.ts';
import type { Box, Origin, ReaderNote } from '../../types.ts';
import type { GridCell, GridPage, LooseLine } from '../tables/types.ts';
import { textOf } from './cell-text.ts';
import { checkStreams } from './check-streams.ts';
import type { Visibility } from './content-reader.ts';
import type { PageContent } from './content.ts';
import { HIDDEN, joinPages, type CellDoubt, type WholeCell } from './join-pages.ts';
import { brokenPage, openPage, openPdf } from './load.ts';
import { readPage, type PdfPage } from './page.ts';
import { readContent } from './read-content.ts';
import { LetterCount } from './readable.ts';

/** Something about a place of the original that a person should compare. */
interface GridNote extends Omit<ReaderNote, 'line'> {
  origin: Origin;
}

export interface GridPages {
  pages: GridPage[];
  /** Of each page as it is shown, in order. */
  sizes: PageSize[];
  notes: GridNote[];
}

const DOUBTS: Record<CellDoubt, Bilingual> = {
  hidden: {
    ja: '欄の高さが足りず、どのページにも表示されていない文があります。公表元の原本（ExcelやWordなど）で確認してください。',
    en: 'Words of this cell are visible on no page, because its row is too low for them: compare it with the source of the PDF.',
  },
  clipped: {
    ja: '欄の高さが足りず、途中で切れている行があります。続きの文が失われていないか確認してください。',
    en: 'A line of this cell is cut through, because its row is too low: words below it may be missing from the PDF. Compare it with the source of the PDF.',
  },
  cut: {
    ja: 'この欄はページの終わりで切れています。次のページの最初の欄に続いていないか確認してください。',
    en: 'This cell ends at the end of a page and may go on in the first cell of the next: nothing on the pages decides it.',
  },
};

const HIDDEN_LINE: Bilingual = {
  ja: 'ページに表示されていない行です。公表元の原本（ExcelやWordなど）で確認してください。',
  en: 'This line is not visible on its page: compare it with the source of the PDF.',
};
const ocrPage = (page: number): Bilingual => ({
  ja: `${page}ページの文字は、スキャナーのソフトが画像から読み取ったものです。原本のページと照合してください。`,
  en: `The words of page ${page} are those that a scanner's software read in a picture: compare the page with the original.`,
});
const noRules = (page: number): Bilingual => ({
  ja: `${page}ページは罫線がないため、行ごとに読み取りました。記載の区切りを確認してください。`,
  en: `Page ${page} has no rules: its words were read line by line, and which belong together is not certain.`,
});
const damagedPage = (page: number): Bilingual => ({
  ja: `PDFの${page}ページの内部に誤りがあり、一部が欠けているおそれがあります。原本のページと照合してください。`,
  en: `Page ${page} of the PDF has faults inside, so that parts of it may be missing: compare the page with the original.`,
});

const roundSide = (value: number): number => Math.round(value * 10) / 10;
const round = (box: Box): Box => box.map(roundSide) as Box;

function originOf(page: PdfPage, box: Box): Origin {
  return { page: page.number, box: round(page.toPage(box)) };
}

function toGridCell(cell: WholeCell): GridCell {
  const [left, top, right, bottom] = cell.box;
  const more = cell.more.map(({ page, box }) => originOf(page, box));
  return {
    left,
    top,
    right,
    bottom,
    text: textOf(cell.blocks),
    origin: originOf(cell.page, cell.box),
    ...(more.length > 0 ? { more } : {}),
    ...(cell.continued ? { continued: true } : {}),
  };
}

async function contentOf(document: PDFDocumentProxy, number: number): Promise<PageContent> {
  const page = await openPage(document, number);
  try {
    return await readContent(page, (await document.getOptionalContentConfig()) as unknown as Visibility);
  } finally {
    page.cleanup();
  }
}

/**
 * Reads page after page, strictly first: pages with faults inside are read again, as far as they go. `damaged`: numbers of pages of which
 * parts could not be read.
 */
async function readPages(bytes: Uint8Array): Promise<{ pages: PdfPage[]; sizes: PageSize[]; damaged: Set<number> }> {
  const document = await openPdf(bytes);
  checkStreams(bytes);
  let lenient: PDFDocumentProxy | null = null;
  const count = new LetterCount();
  const pages: PdfPage[] = [];
  const sizes: PageSize[] = [];
  const damaged = new Set<number>();
  try {
    for (let number = 1; number <= document.numPages; number++) {
      let content: PageContent;
      try {
        content = await contentOf(document, number);
      } catch (error) {
        if (error instanceof SourceError) throw error;
        lenient ??= await openPdf(bytes, true);
        content = await contentOf(lenient, number);
        damaged.add(number);
      }
      count.add(content);
      sizes.push({ width: roundSide(content.width), height: roundSide(content.height) });
      pages.push(readPage(number, content, pages.at(-1)));
    }
  } catch (error) {
    throw brokenPage(pages.length + 1, error);
  } finally {
    await document.loadingTask.destroy();
    await lenient?.loadingTask.destroy();
  }
  count.check();
  return { pages, sizes, damaged };
}

/** Cells and loose lines of each page of a PDF, cells that a page break cut whole. Throws a SourceError for what cannot be read. */
export async function readGridPages(bytes: Uint8Array): Promise<GridPages> {
  const read = await readPages(bytes);
  const notes: GridNote[] = [];
  const pages = joinPages(read.pages).map(({ page, cells }): GridPage => {
    const grid = cells.map((cell) => {
      const gridCell = toGridCell(cell);
      for (const doubt of cell.doubts)
        notes.push({ origin: gridCell.origin, code: `pdf-${doubt}`, message: DOUBTS[doubt] });
      return gridCell;
    });
    const loose = page.lines.map(({ box, text, visible }): LooseLine => {
      const origin = originOf(page, box);
      if (visible < HIDDEN) notes.push({ origin, code: 'pdf-hidden', message: HIDDEN_LINE });
      return { top: box[1], left: box[0], text, origin };
    });
    const origin = grid[0]?.origin ?? loose[0]?.origin;
    if (origin && grid.length === 0) notes.push({ origin, code: 'pdf-no-rules', message: noRules(page.number) });
    if (origin && page.isOcr) notes.push({ origin, code: 'pdf-ocr', message: ocrPage(page.number) });
    if (origin && read.damaged.has(page.number))
      notes.push({ origin, code: 'pdf-damaged', message: damagedPage(page.number) });
    return { number: page.number, cells: grid, loose };
  });
  return { pages, sizes: read.sizes, notes };
}
