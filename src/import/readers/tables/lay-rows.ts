import type { FormLabels } from './form-labels.ts';
import { foldLabel } from '../../../text/fold.ts';
import { boxesBefore, isMarkLabel, mayBeBox } from './box-cells.ts';
import { joinBrackets } from './join-brackets.ts';
import { pairBoxes } from './pair-boxes.ts';
import { byPlace, cutIntoBands, type LaidCell, type LaidRow } from './layout.ts';

const isFilled = ({ text }: LaidCell): boolean => text.trim() !== '';

/** Words of a cell whose letters stand below each other, as one line: 再 委 託. */
const unstacked = (text: string): string =>
  text.includes('\n') && text.split('\n').every((line) => Array.from(line.trim()).length <= 1)
    ? text.replace(/\s/gu, '')
    : text;

/** Cells of a band in reading order as one row. */
function toRow(cells: readonly LaidCell[], labels: FormLabels): LaidRow {
  const sorted = [...cells].sort(byPlace);
  return { kind: sorted.length === 1 ? 'line' : 'row', cells: pairBoxes(joinBrackets(sorted), labels.marks) };
}

/** Whether a band prints nothing but boxes, their labels, and captions above them. */
function isOfBoxes(band: readonly LaidCell[], { marks, groups }: FormLabels): boolean {
  const cells = joinBrackets([...band].sort(byPlace));
  return (
    cells.some(({ text }) => text.trim() !== '') &&
    cells.every(
      (cell) =>
        mayBeBox(cell) ||
        groups.has(foldLabel(cell.text)) ||
        isMarkLabel(boxesBefore(cell.text, marks).replace(/^[\ufdd0-\ufdd5]/u, ''), marks),
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

const firstWords = (cells: readonly LaidCell[]): string => [...cells].sort(byPlace).find(isFilled)?.text ?? '';

/** Whether a band inside another one begins an item of its own. */
function beginsItem(band: readonly LaidCell[], outer: string, labels: FormLabels): boolean {
  const text = firstWords(band);
  if (labels.of(text).length === 0) return false;
  return labels.of(outer).length === 0 || labels.isInside(text, outer);
}

/**
 * Rows of a band. A cell that spans it stands beside a value of several lines, which is one row with it, or binds items together, which
 * are rows of their own.
 */
export function layBand(cells: readonly LaidCell[], labels: FormLabels): LaidRow[] {
  if (isOfBoxes(cells, labels)) return [toRow(cells, labels)];
  const { spanning, rest } = takeSpanning(cells);
  const bands = joinBoxBands(cutIntoBands(rest), labels);
  if (bands.length < 2) return [toRow(cells, labels)];
  const outer = unstacked(spanning.find(isFilled)?.text ?? '');
  const starts = bands.flatMap((band, at) => (beginsItem(band, outer, labels) ? [at] : []));
  const [first] = starts;
  if (first === undefined) return [toRow(cells, labels)];
  const head = [...spanning.map((cell) => ({ ...cell, text: unstacked(cell.text) })), ...bands.slice(0, first).flat()];
  return [
    ...(head.some(isFilled) ? [toRow(head, labels)] : []),
    ...bands.slice(first).flatMap((band) => layBand(band, labels)),
  ];
}
