import { read, type WorkBook } from '@e965/xlsx';
import { SourceError } from '../../decode.ts';
import { checkZip } from './check-zip.ts';
import { writeOutFormats } from './japanese-formats.ts';

/** Rows beyond this hold no assessment: the longest published change history has some 2,000. */
export const MOST_ROWS = 20_000;

/** Opens a workbook without running anything in it. Throws a SourceError that tells what to do. */
export function openWorkbook(bytes: Uint8Array): WorkBook {
  checkZip(bytes);
  try {
    return read(writeOutFormats(bytes), {
      type: 'array',
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellStyles: true,
      sheetStubs: true,
      sheetRows: MOST_ROWS,
      bookVBA: false,
      WTF: false,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/iu.test(reason))
      throw new SourceError(
        'password',
        'The workbook is protected by a password. Open it, remove the password (ファイル → 情報 → ブックの保護), save it and import it again.',
      );
    throw new SourceError(
      'damaged',
      `The workbook cannot be read (${reason.slice(0, 120)}). Open it in Excel or LibreOffice, save it again as .xlsx and import that.`,
    );
  }
}
