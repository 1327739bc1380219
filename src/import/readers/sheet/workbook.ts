import { read, type WorkBook } from '@e965/xlsx';
import { SourceError } from '../../decode.ts';
import { checkZip } from './check-zip.ts';
import { writeOutFormats } from './japanese-formats.ts';

/** Rows beyond this hold no assessment: the longest published change history has some 2,000. */
export const MOST_ROWS = 20_000;

/** Opens a workbook without running anything in it. Throws a SourceError with what to do. */
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
      throw new SourceError('password', {
        ja: 'ブックがパスワードで保護されています。Excelで開き、パスワードを解除して（ファイル → 情報 → ブックの保護）、保存し直して取り込んでください。',
        en: 'The workbook is protected by a password. Open it, remove the password (File, Info, Protect Workbook), save it and import it again.',
      });
    const cause = reason.slice(0, 120);
    throw new SourceError('damaged', {
      ja: `ブックを読めません（${cause}）。ExcelかLibreOfficeで開き、.xlsx で保存し直して取り込んでください。`,
      en: `The workbook cannot be read (${cause}). Open it in Excel or LibreOffice, save it again as .xlsx and import that.`,
    });
  }
}
