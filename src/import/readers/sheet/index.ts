import { SourceError } from '../../decode.ts';
import type { OriginalReader, SourceDocument } from '../../types.ts';
import { toDocument } from '../tables/to-document.ts';
import { readDrawings } from './drawings.ts';
import { kindOf, type SheetKind } from './kind.ts';
import { openWorkbook } from './workbook.ts';
import { readSheets } from './sheets.ts';

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const workbook = openWorkbook(bytes);
  const kind: SheetKind = workbook.bookType === 'ods' ? 'ods' : (kindOf(bytes) ?? 'xlsx');
  const { pages, notes } = readSheets(workbook, readDrawings(bytes));
  if (pages.every(({ cells, loose }) => loose.length === 0 && cells.every(({ text }) => text === '')))
    throw new SourceError('empty', {
      ja: '表示されているシートに記載がありません。記入済みの様式か確認し、シートを再表示して保存してから取り込んでください。',
      en: 'No visible sheet of the workbook has any words. Is it the filled form? Unhide its sheets, save it and import it again.',
    });
  return toDocument(kind, pages, notes);
}

/** Excel and OpenDocument workbooks, as the official forms are filled in. */
export const sheetReader: OriginalReader = {
  kind: 'xlsx',
  recognises: (head, name) => kindOf(head, name) !== null,
  read,
};
