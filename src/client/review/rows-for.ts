/** Full-width letters that a line of the panel holds. */
const LETTERS = 30;

/** Rows of a field that shows a text whole, within limits. */
export function rowsFor(text: string, fewest: number, most: number): number {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS)), 0);
  return Math.min(Math.max(fewest, rows), most);
}
