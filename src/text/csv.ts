/**
 * Begins with what a spreadsheet would take for a formula, also in full width, as Japanese Excel and Numbers do. A lone dash, which documents
 * print for なし, is none, nor is a number.
 */
const FORMULA = /^(?:[=+@＝＋＠\t\r]|[-－](?![\d０-９]+(?:[.．][\d０-９]+)?$)[^])/u;

/** What a cell must be quoted for: lines within a cell must not look like the end of a row. */
const QUOTED = /[",\r\n]/u;

/**
 * A table as CSV for spreadsheets and programs: UTF-8 with a byte order mark, CRLF, cells quoted where they must be. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + toCsvRows(rows);
}

/** What a file of CSV begins with, so that spreadsheets know its encoding. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * Rows of a table as in `toCsv`, to be written behind others. Written by hand: tables of open data have millions of cells, and a package
 * takes four times as long.
 */
export function toCsvRows(rows: readonly (readonly string[])[]): string {
  let csv = '';
  for (const row of rows) {
    let separator = '';
    for (const cell of row) {
      csv += separator + toCell(cell);
      separator = ',';
    }
    csv += '\r\n';
  }
  return csv;
}

function toCell(cell: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
