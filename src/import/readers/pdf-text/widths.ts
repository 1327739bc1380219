import type { FormNode } from '../../../forms/types.ts';
import { foldLabel } from '../../../text/fold.ts';
import { wrapWidth } from './join-lines.ts';
import { LAYER_LABEL, TEXT_POINTS, WRAPPED_LINE } from '../../../match/thresholds.ts';

/** Narrower cells break no running text; in full-width letters. */
export const LEAST_WIDTH = WRAPPED_LINE.cell.value;

/** Whether the form prints the value in a row of its own below the label, and not beside it. */
export function hasOwnRow(node: FormNode): boolean {
  const section = node.parent?.parent === null;
  return section || foldLabel(node.label).length > LAYER_LABEL.ownRow.value;
}

export const sameWidth = (a: number, b: number): boolean =>
  Math.abs(a - b) <= WRAPPED_LINE.sameWidth.value * Math.max(a, b);

/** Where the lines of values break in the two kinds of cells of a document; null as long as no value has shown it. */
export interface CellWidths {
  row: number | null;
  column: number | null;
}

/** Measures the two widths on values that have certainly found their place. */
export function measureWidths(values: readonly { node: FormNode; lines: readonly string[] }[]): CellWidths {
  const widths = { row: [] as number[], column: [] as number[] };
  for (const { node, lines } of values) {
    const width = wrapWidth(lines, LEAST_WIDTH);
    if (width !== null && lines.length > WRAPPED_LINE.measured.value)
      widths[hasOwnRow(node) ? 'row' : 'column'].push(width);
  }
  const median = (list: number[]): number | null => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? null;
  return { row: median(widths.row), column: median(widths.column) };
}

/** Points against a place whose cell is not as wide as the text that should stand in it. */
export function widthPoints(lines: readonly string[], node: FormNode, widths: CellWidths): number {
  const width = wrapWidth(lines, LEAST_WIDTH);
  if (width === null) return 0;
  const [own, other] = hasOwnRow(node) ? [widths.row, widths.column] : [widths.column, widths.row];
  if (own !== null && sameWidth(width, own)) return 0;
  if (other === null || !sameWidth(width, other)) return 0;
  return (own === null ? TEXT_POINTS.unknownWidth : TEXT_POINTS.otherWidth).value;
}
