import type { FormLabels } from './form-labels.ts';
import { BOX_LETTERS } from '../../../match/boxes.ts';
import { foldLabel } from '../../../text/fold.ts';
import { boxesBefore, isMarkLabel, mayBeBox } from './box-cells.ts';
import { joinBrackets } from './join-brackets.ts';
import { firstWords, isFilled, unstack, unstacked } from './first-words.ts';
import { splitItems, takeColumns } from './items-beside.ts';
import { pairBoxes } from './pair-boxes.ts';
import { byPlace, cutIntoBands, type LaidCell, type LaidRow } from './layout.ts';

/** Cells of a band in reading order as one row. */
function toRow(cells: readonly LaidCell[], labels: FormLabels): LaidRow {
  const printed = [...cells].sort(byPlace);
  // What a page shows of a label that was printed on the page before is no empty label.
  const first = printed.findIndex(({ continued, text }) => continued !== true || text.trim() !== '');
  const sorted = first > 0 ? printed.slice(first) : printed;
  return { kind: sorted.length === 1 ? 'line' : 'row', cells: pairBoxes(joinBrackets(sorted), labels) };
}

const LEADING_BOX = new RegExp(`^[${BOX_LETTERS}]`, 'u');

/** Whether a band prints nothing but boxes, their labels, and captions above them. */
function isOfBoxes(band: readonly LaidCell[], { marks, groups }: FormLabels): boolean {
  const cells = joinBrackets([...band].sort(byPlace));
  return (
    cells.some(({ text }) => text.trim() !== '') &&
    cells.every(
      (cell) =>
        mayBeBox(cell) ||
        groups.has(foldLabel(cell.text)) ||
        isMarkLabel(boxesBefore(cell.text, marks).replace(LEADING_BOX, ''), marks),
    )
  );
}

/** Bands below each other that print the boxes of one item are one. */
export function joinBoxBands(bands: readonly LaidCell[][], labels: FormLabels): LaidCell[][] {
  const joined: LaidCell[][] = [];
  let open = false;
  for (const band of bands) {
    const boxes = isOfBoxes(band, labels);
    const last = joined.at(-1);
    if (boxes && open && last) last.push(...band);
    else joined.push([...band]);
    open = boxes;
  }
  return joined;
}

/** Cells that begin a band at its left and reach over its whole height, and the rest. */
function takeSpanning(cells: readonly LaidCell[]): { spanning: LaidCell[]; rest: LaidCell[] } {
  const top = Math.min(...cells.map((cell) => cell.top));
  const bottom = Math.max(...cells.map((cell) => cell.bottom));
  const sorted = [...cells].sort((a, b) => a.left - b.left);
  const first = sorted.findIndex((cell) => cell.top > top || cell.bottom < bottom);
  const at = first < 0 ? sorted.length : first;
  return { spanning: sorted.slice(0, at), rest: sorted.slice(at) };
}

/** Rows of each of some bands below each other; none for a band whose cells stand in rows of the band above. */
export function layBands(bands: readonly LaidCell[][], labels: FormLabels): LaidRow[][] {
  const laid: LaidRow[][] = [];
  while (laid.length < bands.length) {
    const below = takeColumns(bands.slice(laid.length), labels);
    if (below) {
      laid.push(
        below.columns.map((cells) => toRow(cells, labels)),
        ...Array.from({ length: below.taken - 1 }, () => []),
      );
    } else laid.push(layBand(bands[laid.length] ?? [], labels));
  }
  return laid;
}

/**
 * Rows of a band. A cell that spans it stands beside a value of several lines, which is one row with it, or binds items together, which
 * are rows of their own; so are items side by side.
 */
function layBand(cells: readonly LaidCell[], labels: FormLabels): LaidRow[] {
  if (isOfBoxes(cells, labels)) return [toRow(cells, labels)];
  const items = splitItems(cells, labels);
  if (items.length > 1) return items.flatMap((item) => layBand(unstack(item), labels));
  const { spanning, rest } = takeSpanning(cells);
  const bands = joinBoxBands(cutIntoBands(rest), labels);
  if (bands.length < 2) return [toRow(cells, labels)];
  const outer = unstacked(firstWords(spanning));
  const first = bands.findIndex((band) => labels.isWithin(firstWords(band), outer));
  if (first < 0) return [toRow(cells, labels)];
  const head = [...unstack(spanning), ...bands.slice(0, first).flat()];
  return [...(head.some(isFilled) ? [toRow(head, labels)] : []), ...layBands(bands.slice(first), labels).flat()];
}
