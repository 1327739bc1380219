/** The cells of a CSV file as RFC 4180 has them: an independent reader, so that what is written is not checked by its own writer. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n|$)/gy;
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text)?.groups;
    if (found === undefined) throw new Error(`The CSV breaks at letter ${at}: ${text.slice(at, at + 40)}`);
    row.push(found['quoted']?.replaceAll('""', '"') ?? found['plain'] ?? '');
    if (found['end'] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
