/** A cell that a spreadsheet put between quotation marks, since it holds line breaks, and did not close on its line. */
const OPEN = /(?:^|\t)"(?:[^"\t]|"")*$/u;
const QUOTED = /(^|\t)"((?:[^"]|"")*)"(?=\t|$)/gu;
/** So many lines no cell of a form has. */
const MOST_LINES = 400;

/**
 * Puts the lines of cells that a spreadsheet quoted together on the first of them, without the quotation marks; the others become empty,
 * so that every line keeps its number. A cell that is never closed stays as it is.
 */
export function joinQuotedCells(raw: readonly string[]): string[] {
  const lines = [...raw];
  for (let at = 0; at < lines.length; at += 1) {
    let joined = lines[at] ?? '';
    let last = at;
    while (OPEN.test(joined) && last + 1 < lines.length && last - at < MOST_LINES) {
      last += 1;
      joined += ` ${lines[last] ?? ''}`;
    }
    if (last === at || OPEN.test(joined)) continue;
    lines[at] = joined.replace(QUOTED, (_, before: string, cell: string) => before + cell.replaceAll('""', '"'));
    lines.fill('', at + 1, last + 1);
    at = last;
  }
  return lines;
}
