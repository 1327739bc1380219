import { BOX, boxOf } from '../../../match/boxes.ts';
import { boxesBefore, isMarkLabel } from './box-cells.ts';
import { SIDES, type BoxSide } from './box-sides.ts';
import type { FormLabels } from './form-labels.ts';
import { mergeCells } from './join-brackets.ts';
import { heightShared, widthShared, type LaidCell } from './layout.ts';

/** Two cells are in one column where they share more than this of the narrower one. */
const SAME_COLUMN = 0.5;

/** How far a box lies from a label on one side; null where it lies elsewhere. */
function distance(label: LaidCell, box: LaidCell, side: BoxSide): number | null {
  const beside = heightShared(label, box) > 0;
  const stacked = widthShared(label, box) > 0;
  switch (side) {
    case 'left':
      return beside && box.right <= label.left ? label.left - box.right : null;
    case 'right':
      return beside && box.left >= label.right ? box.left - label.right : null;
    case 'above':
      return stacked && box.bottom <= label.top ? label.top - box.bottom : null;
    case 'below':
      return stacked && box.top >= label.bottom ? box.top - label.bottom : null;
  }
}

/** The nearest of some cells on a side of a label. */
function nearest(label: LaidCell, cells: readonly LaidCell[], side: BoxSide): { cell: LaidCell; far: number } | null {
  const found = cells.flatMap((cell) => {
    const far = cell === label ? null : distance(label, cell, side);
    return far === null ? [] : [{ cell, far }];
  });
  return found.sort((a, b) => a.far - b.far)[0] ?? null;
}

/** Each label with its box, where all boxes of the group stand on one side of their labels; null where that leaves one over. */
function pairOn(
  side: BoxSide,
  labels: readonly LaidCell[],
  boxes: readonly LaidCell[],
): Map<LaidCell, LaidCell> | null {
  const pairs = new Map<LaidCell, LaidCell>();
  for (const label of labels) {
    const box = nearest(label, boxes, side);
    const between = nearest(label, labels, side);
    if (!box || (between && between.far < box.far)) return null;
    pairs.set(label, box.cell);
  }
  return new Set(pairs.values()).size === boxes.length && boxes.length === labels.length ? pairs : null;
}

/** A side on which boxes stand, and each label with its box. */
interface Pairing {
  side: BoxSide;
  pairs: Map<LaidCell, LaidCell>;
}

function pairOnOnlySide(labels: readonly LaidCell[], boxes: readonly LaidCell[]): Pairing | null {
  const [only, ...others] = SIDES.flatMap((side): Pairing[] => {
    const pairs = pairOn(side, labels, boxes);
    return pairs ? [{ side, pairs }] : [];
  });
  return only !== undefined && others.length === 0 ? only : null;
}

/**
 * Labels with the cells right beside them on the side on which a document has its boxes, for a group without a marked box or whose own
 * cells prove no side. Null where a label has none there, or a marked box is left over.
 */
function pairOnKnownSide(
  side: BoxSide,
  labels: readonly LaidCell[],
  signed: readonly LaidCell[],
  empty: readonly LaidCell[],
): Map<LaidCell, LaidCell> | null {
  const pairs = new Map<LaidCell, LaidCell>();
  for (const label of labels) {
    const box = nearest(label, [...signed, ...empty], side);
    if (!box || box.far > 0 || Array.from(pairs.values()).includes(box.cell)) return null;
    pairs.set(label, box.cell);
  }
  const used = new Set(pairs.values());
  return signed.every((box) => used.has(box)) ? pairs : null;
}

/**
 * Boxes in cells of their own, one cell with the label they belong to: on which side of the labels they stand is proved by the whole group,
 * where only one side gives each label one box and each box one label, else by the other groups of the document. Where nothing proves it,
 * each label gets a doubtful box. Boxes in the cells of their labels are put before them.
 */
export function pairBoxes(cells: readonly LaidCell[], form: FormLabels): LaidCell[] {
  const { marks, sides } = form;
  const withText = cells.map((cell) => ({ ...cell, text: boxesBefore(cell.text, marks) }));
  const signed = withText.filter(({ text }) => boxOf(text) !== null);
  const labels = withText.filter(({ text }) => isMarkLabel(text, marks));
  if (labels.length === 0) return withText;
  const empty = withText.filter(({ text }) => text.trim() === '');
  const proved = signed.length === 0 ? null : proveSide(labels, signed, empty);
  if (proved) sides.prove(proved.side);
  const textsOf = (own: readonly LaidCell[]): string[] => own.map(({ text }) => text);
  const side = signed.length > 0 || form.expectBoxes(textsOf(withText), textsOf(labels)) ? sides.known : null;
  const pairs = proved?.pairs ?? (side ? pairOnKnownSide(side, labels, signed, empty) : null);
  if (pairs === null) return signed.length === 0 ? withText : withText.map((cell) => doubtful(cell, labels, signed));
  const used = new Set(pairs.values());
  return withText.flatMap((cell) => {
    const box = pairs.get(cell);
    if (box) return [mergeCells([box, cell], (boxOf(box.text) ?? BOX.empty) + cell.text)];
    return used.has(cell) ? [] : [cell];
  });
}

/** The side that the cells of a group prove: of the marked boxes, with the empty cells of their columns, or with all empty ones. */
function proveSide(
  labels: readonly LaidCell[],
  signed: readonly LaidCell[],
  empty: readonly LaidCell[],
): Pairing | null {
  const inColumn = (cell: LaidCell): boolean =>
    signed.some((box) => widthShared(cell, box) > SAME_COLUMN * Math.min(cell.right - cell.left, box.right - box.left));
  return (
    pairOnOnlySide(labels, signed) ??
    pairOnOnlySide(labels, [...signed, ...empty.filter(inColumn)]) ??
    pairOnOnlySide(labels, [...signed, ...empty])
  );
}

function doubtful(cell: LaidCell, labels: readonly LaidCell[], signed: readonly LaidCell[]): LaidCell {
  if (labels.includes(cell)) return { ...cell, text: BOX.doubtful + cell.text };
  return signed.includes(cell) ? { ...cell, text: BOX.doubtful } : cell;
}
