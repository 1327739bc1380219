import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { OriginSpan, PageSize } from '../../assessment/origin.ts';
import type { Provenance, SourceInfo } from '../../assessment/types.ts';
import { decodeSource } from '../../import/decode.ts';
import { chooseOriginalReader } from '../../import/readers/originals.ts';
import { openPdf } from '../../originals/open-pdf.ts';
import { sha256 } from '../digest.ts';
import type { OriginalRow, OriginalView } from '../protocol.ts';
import { Refused } from '../refused.ts';
import { findOriginal, folderOf, type KeptOriginal } from './kept-file.ts';
import type { PageDrawer } from './pictures.ts';
import { rowsAround, rowsOfDocument, rowsOfText, type PlacedRow } from './rows.ts';

/** The original of one assessment, as a review shows it. */
export interface Original {
  view: OriginalView;
  /** A page as WebP, `width` pixels wide. Throws a Refused where it cannot be shown. */
  page: (page: number, width: number) => Promise<Uint8Array>;
  rows: (place: OriginSpan) => OriginalRow[];
}

export interface OriginalOptions {
  kept: KeptOriginal;
  source: SourceInfo | null;
  provenance: Provenance | null;
  drawer: PageDrawer;
}

/** So many bytes tell the kind of a file. */
const HEAD = 1024;

/** Opens what is kept of the original of an assessment. What cannot be shown is no error: the review shows why, and goes on without. */
export async function openOriginal({ kept, source, provenance, drawer }: OriginalOptions): Promise<Original> {
  const path = findOriginal(kept);
  if (path === null)
    return without(
      `原本が保存されていません（${folderOf(kept)} に1つ置くと表示されます）。お手元の原本と照らし合わせてください。`,
    );
  const file = basename(path);
  try {
    const bytes = new Uint8Array(readFileSync(path));
    // The import has read these very bytes within its limits, and the places of the record are places of theirs.
    if (source?.sha256 !== sha256(bytes))
      return without(
        `保存されている ${file} は、取り込んだときのファイルと内容が違います。お手元の原本と照らし合わせてください。`,
      );
    if (String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-') {
      return openPages(path, provenance?.pages ?? (await measurePages(bytes)), drawer);
    }
    const reader = await chooseOriginalReader(bytes.subarray(0, HEAD), file);
    return openRows(reader === null ? rowsOfText(decodeSource(bytes)) : rowsOfDocument(await reader.read(bytes)), file);
  } catch (error) {
    return without(`原本 ${file} を読めません（${(error as Error).message}）。お手元で開いて照らし合わせてください。`);
  }
}

function openPages(path: string, pages: PageSize[], drawer: PageDrawer): Original {
  return {
    view: { kind: 'pages', file: basename(path), pages },
    page: (page, width) => {
      if (pages[page - 1] === undefined) throw new Refused('not-found', `原本に${page}ページはありません。`);
      return drawer.draw(path, page, pages.length, width);
    },
    rows: () => [],
  };
}

function openRows(rows: readonly PlacedRow[], file: string): Original {
  return { view: { kind: 'rows', file }, page: noPage, rows: (place) => rowsAround(rows, place) };
}

/** Sizes of the pages of a PDF as they are shown, where the record of its import has none. */
async function measurePages(bytes: Uint8Array): Promise<PageSize[]> {
  const document = await openPdf(bytes);
  try {
    const sizes: PageSize[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      sizes.push({ width, height });
    }
    return sizes;
  } finally {
    await document.loadingTask.destroy();
  }
}

const without = (why: string): Original => ({ view: { kind: 'none', why }, page: noPage, rows: () => [] });

function noPage(): never {
  throw new Refused('not-found', 'この原本にページの画像はありません。');
}
