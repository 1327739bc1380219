/**
 * Begins with what a spreadsheet would take for a formula, also in full width, as Japanese Excel and Numbers do. A lone dash, which documents
 * print for なし, is none, nor is a number.
 */
const FORMULA = /^(?:[=+@＝＋＠\t\r]|[-－](?![\d０-９]+(?:[.．][\d０-９]+)?$)[^])/u;

/**
 * A table as CSV for spreadsheets and programs: UTF-8 with a byte order mark, CRLF, cells quoted where they must be. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + toCsvRows(rows);
}

/** What a file of CSV begins with, so that spreadsheets know its encoding. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Rows of a table as in `toCsv`, to be written behind others. */
export function toCsvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

/** What may not stand in a cell that is not quoted. Lines within a cell must not look like the end of a row either. */
const QUOTED = /[",\r\n]/u;

/** A build writes some hundred thousands of cells, for which csv-stringify takes five times as long; a test compares the two. */
function toCell(cell: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
