import type { Origin } from '../../types.ts';
import type { GridPage } from '../tables/types.ts';
import type { WordBlock, BlockNote } from './blocks.ts';
import { measureTable, placeTable, type PlacedNote } from './place-table.ts';

/** A document as one page: Word does not keep where its pages end. */
export interface PlacedDocument {
  page: GridPage;
  notes: PlacedNote[];
}

/**
 * Places blocks below each other. Widths are in twentieths of a point, so that columns of tables below each other meet where they do in
 * print; heights count lines. Notes of a paragraph without words are about the place behind it.
 */
export function placeBlocks(blocks: readonly WordBlock[]): PlacedDocument {
  const page: GridPage = { number: 1, cells: [], loose: [] };
  const notes: PlacedNote[] = [];
  let waiting: BlockNote[] = [];
  let top = 0;
  let paragraph = 0;
  const release = (origin: Origin): void => {
    notes.push(...waiting.map((note) => ({ ...note, origin })));
    waiting = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      waiting.push(...block.notes);
      const lines = block.text.split('\n').filter((line) => line.trim() !== '');
      if (lines.length === 0) continue;
      paragraph += 1;
      const origin: Origin = { paragraph };
      release(origin);
      for (const line of lines) page.loose.push({ top: top++, left: 0, text: line.trim(), origin });
      continue;
    }
    const table = measureTable(block);
    const bottom = top + (table.lines.at(-1) ?? 0);
    const placed = placeTable(table, { left: 0, top, right: table.columns.at(-1) ?? 1, bottom });
    page.cells.push(...placed.cells);
    const [first] = placed.cells;
    if (first) release(first.origin);
    notes.push(...placed.notes);
    // Cells of two tables do not touch.
    top = bottom + 1;
  }
  const last = page.loose.at(-1)?.origin ?? page.cells.at(-1)?.origin;
  if (last) release(last);
  return { page, notes };
}
