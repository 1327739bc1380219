import type { FormLabels } from './form-labels.ts';
import { firstWords, isFilled, isNumber, unstacked } from './first-words.ts';
import { cutIntoColumns, widthShared, type LaidCell } from './layout.ts';

/**
 * Items that stand side by side in one band, each with its cells: a label inside the first one's (移転先1 | ①法令上の根拠 | …), or one
 * of its neighbours behind a value (①実施日 | … | ②方法 | …). A band of one item is a single group.
 */
export function splitItems(cells: readonly LaidCell[], labels: FormLabels): LaidCell[][] {
  const columns = cutIntoColumns(cells);
  const items: LaidCell[][] = [];
  let outer = '';
  for (const [at, column] of columns.entries()) {
    const item = items.at(-1);
    const words = unstacked(firstWords(columns.slice(at).flat().filter(onLineOf(column))));
    const behindNumber = isNumber(columns[at - 1] ?? []);
    const begins =
      !behindNumber &&
      item !== undefined &&
      item.some(isFilled) &&
      (labels.isWithin(words, outer) || (hasValue(item) && labels.isBeside(words, outer)));
    if (item && !begins) item.push(...column);
    else {
      items.push([...column]);
      outer = words;
    }
  }
  return items;
}

/** Cells beside the top of a column: a number in it belongs to the label right of it. */
const onLineOf = (column: readonly LaidCell[]) => {
  const top = Math.min(...column.map((cell) => cell.top));
  const bottom = Math.min(...column.filter((cell) => cell.top === top).map((cell) => cell.bottom));
  return (cell: LaidCell): boolean => cell.top < bottom;
};

/** Whether cells hold more than a label and its number. */
const hasValue = (cells: readonly LaidCell[]): boolean =>
  cells.filter(isFilled).length > (isNumber(cells.slice(0, 1)) ? 2 : 1);

/**
 * Labels side by side with their values below them in the same columns: the cells of each column, and how many bands they take. Null
 * where the first band is no row of labels.
 */
export function takeColumns(
  bands: readonly LaidCell[][],
  labels: FormLabels,
): { columns: LaidCell[][]; taken: number } | null {
  const [head = [], ...below] = bands;
  const heads = head.filter(isFilled);
  const [first, ...others] = heads;
  if (!first || others.length === 0 || !labels.isItem(first.text)) return null;
  if (!others.every(({ text }) => labels.isItem(text) && labels.isBeside(text, first.text))) return null;
  const columns = heads.map((cell) => [cell]);
  let taken = 1;
  for (const band of below) {
    const filled = band.some(isFilled) || taken > 1 ? band.filter(isFilled) : band;
    const places = filled.map((cell) => heads.flatMap((label, at) => (widthShared(cell, label) > 0 ? [at] : [])));
    const isBelow =
      places.every((found) => found.length === 1) && !filled.some(({ text }) => labels.of(text).length > 0);
    if (!isBelow || filled.length === 0 || (!band.some(isFilled) && filled.length < heads.length)) break;
    for (const [at, cell] of filled.entries()) columns[places[at]?.[0] ?? 0]?.push(cell);
    taken += 1;
  }
  return taken > 1 ? { columns, taken } : null;
}
