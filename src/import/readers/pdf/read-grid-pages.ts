import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Box, Origin } from '../../types.ts';
import type { GridCell, GridPage, LooseLine } from '../tables/types.ts';
import { textOf } from './cell-text.ts';
import { joinPages, type CellDoubt, type WholeCell } from './join-pages.ts';
import { brokenPage, openPage, openPdf } from './load.ts';
import { readPage, type Page, type PageLine } from './page.ts';
import { readContent } from './read-content.ts';
import { LetterCount } from './readable.ts';

/** Something about a place of the original that a person should compare. */
export interface GridNote {
  origin: Origin;
  code: string;
  message: string;
}

export interface GridPages {
  pages: GridPage[];
  notes: GridNote[];
}

const DOUBTS: Record<CellDoubt, string> = {
  hidden:
    'Words of this cell are visible on no page, because its row is too low for them: compare it with the source of the PDF.',
  clipped:
    'A line of this cell is cut through, because its row is too low: words below it may be missing from the PDF. Compare it with the source of the PDF.',
  cut: 'This cell ends at the end of a page and may go on in the first cell of the next: nothing on the pages decides it.',
};

const round = (box: Box): Box => box.map((value) => Math.round(value * 10) / 10) as Box;

function originOf(page: Page, box: Box): Origin {
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

function toLooseLine(page: Page, { box, text }: PageLine): LooseLine {
  return { top: box[1], left: box[0], text, origin: originOf(page, box) };
}

async function readPages(document: PDFDocumentProxy): Promise<Page[]> {
  const layers = await document.getOptionalContentConfig();
  const count = new LetterCount();
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await openPage(document, number);
    try {
      const content = await readContent(page, layers as unknown as { isVisible: (group: unknown) => boolean });
      count.add(content);
      pages.push(readPage(number, content, pages.at(-1)));
    } catch (error) {
      throw brokenPage(number, error);
    } finally {
      page.cleanup();
    }
  }
  count.check();
  return pages;
}

/** Cells and loose lines of each page of a PDF, cells that a page break cut whole. Throws a SourceError for what cannot be read. */
export async function readGridPages(bytes: Uint8Array): Promise<GridPages> {
  const document = await openPdf(bytes);
  try {
    const sheets = joinPages(await readPages(document));
    const notes: GridNote[] = [];
    const pages = sheets.map(({ page, cells }): GridPage => {
      const grid = cells.map((cell) => {
        const gridCell = toGridCell(cell);
        for (const doubt of cell.doubts)
          notes.push({ origin: gridCell.origin, code: `pdf-${doubt}`, message: DOUBTS[doubt] });
        return gridCell;
      });
      const loose = page.lines.filter(({ text }) => text !== '').map((line) => toLooseLine(page, line));
      const [first] = loose;
      if (grid.length === 0 && first)
        notes.push({
          origin: first.origin,
          code: 'pdf-no-rules',
          message: `Page ${page.number} has no rules: its words were read line by line, and which belong together is not certain.`,
        });
      return { number: page.number, cells: grid, loose };
    });
    return { pages, notes };
  } finally {
    await document.loadingTask.destroy();
  }
}
