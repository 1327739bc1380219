import type { Origin } from '../../types.ts';
import type { GridCell, Sides } from '../tables/types.ts';
import type { WordBlock, BlockNote, TableBlock } from './blocks.ts';
import { mergeCells, type MergedCell } from './merge-cells.ts';

/** A note with the place it is about. */
export interface PlacedNote extends BlockNote {
  origin: Origin;
}

/** Words of a cell up to a table in it, or that table. */
type TextFragment = { kind: 'text'; text: string; notes: BlockNote[] } | { kind: 'table'; table: MeasuredTable };

/** A cell in pieces below each other, and how many lines of the grid they need. */
interface MeasuredCell extends MergedCell {
  pieces: TextFragment[];
  height: number;
}

/** A table whose rows are as high as what stands in them; columns and rows end at these lines, the first at 0. */
export interface MeasuredTable {
  number: number;
  cells: MeasuredCell[];
  columns: number[];
  lines: number[];
}

/** Words of paragraphs, a line each. */
function joinLines(texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function toPieces(blocks: readonly WordBlock[]): TextFragment[] {
  const pieces: TextFragment[] = [];
  let texts: string[] = [];
  let notes: BlockNote[] = [];
  const close = (): void => {
    const text = joinLines(texts);
    if (text !== '' || notes.length > 0) pieces.push({ kind: 'text', text, notes });
    texts = [];
    notes = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      close();
      if (block.rows.some((row) => row.length > 0)) pieces.push({ kind: 'table', table: measureTable(block) });
    } else {
      texts.push(block.text);
      notes.push(...block.notes);
    }
  }
  close();
  return pieces.length > 0 ? pieces : [{ kind: 'text', text: '', notes: [] }];
}

const heightOf = (piece: TextFragment): number => (piece.kind === 'table' ? (piece.table.lines.at(-1) ?? 1) : 1);

function sums(sizes: readonly number[]): number[] {
  const lines = [0];
  for (const size of sizes) lines.push((lines.at(-1) ?? 0) + size);
  return lines;
}

/** Measures a table: a row is as high as its highest cell; the last row of a merged cell takes what the rows above lack. */
export function measureTable(table: TableBlock): MeasuredTable {
  const cells = mergeCells(table).map((cell): MeasuredCell => {
    const pieces = toPieces(cell.blocks);
    return { ...cell, pieces, height: pieces.reduce((sum, piece) => sum + heightOf(piece), 0) };
  });
  const heights = table.rows.map(() => 1);
  for (const cell of [...cells].sort((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    const has = heights.slice(cell.top, cell.bottom).reduce((sum, height) => sum + height, 0);
    const last = cell.bottom - 1;
    heights[last] = (heights[last] ?? 1) + Math.max(0, cell.height - has);
  }
  return { number: table.number, cells, columns: sums(table.columns), lines: sums(heights) };
}

/**
 * Cells of a table in its frame, which is in units of the page. A table inside a cell parts the cell into what stands above it, its own cells, and what stands below, so that
 * no cell of a page lies inside another.
 */
export function placeTable(table: MeasuredTable, frame: Sides): { cells: GridCell[]; notes: PlacedNote[] } {
  const placed: GridCell[] = [];
  const notes: PlacedNote[] = [];
  const width = table.columns.at(-1) ?? 1;
  const across = (column: number): number =>
    frame.left + ((frame.right - frame.left) * (table.columns[column] ?? width)) / width;
  const rows = table.lines.length - 1;
  const down = (row: number): number => (row >= rows ? frame.bottom : frame.top + (table.lines[row] ?? 0));
  for (const cell of table.cells) {
    const left = across(cell.left);
    const right = across(cell.right);
    let top = down(cell.top);
    for (const [at, piece] of cell.pieces.entries()) {
      const bottom = at === cell.pieces.length - 1 ? down(cell.bottom) : top + heightOf(piece);
      if (piece.kind === 'table') {
        const inner = placeTable(piece.table, { left, top, right, bottom });
        placed.push(...inner.cells);
        notes.push(...inner.notes);
      } else {
        const origin: Origin = { table: table.number, rows: [cell.top + 1, cell.bottom] };
        placed.push({ left, top, right, bottom, text: piece.text, origin });
        notes.push(...piece.notes.map((note) => ({ ...note, origin })));
      }
      top = bottom;
    }
  }
  return { cells: placed, notes };
}
