/** Begins with what a spreadsheet would take for a formula; a lone dash is none. */
const FORMULA = /^(?:[=+@\t\r]|-.)/u;

/**
 * A table as CSV for spreadsheets and programs: UTF-8 with a byte order mark, CRLF, cells quoted where they must be. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;
}

function toCell(text: string): string {
  const safe = FORMULA.test(text) && !/^-\d+(?:\.\d+)?$/u.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
