import type { Bilingual } from '../../../text/bilingual.ts';
import type { Sides } from '../tables/types.ts';
import type { WordBlock, BlockNote, TableBlock } from './blocks.ts';
import { withQuote } from './story.ts';

/** A cell of a table with all it covers: first row and the row behind the last, first column and the column behind the last; from 0. */
export interface MergedCell extends Sides {
  blocks: WordBlock[];
}

function wordsOf(blocks: readonly WordBlock[]): string {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows
          .flat()
          .map((cell) => wordsOf(cell.blocks))
          .join(' '),
  );
  return texts.join(' ').trim();
}

const COVERED: Bilingual = {
  ja: '結合されたセルに隠れて印刷されない文は除きました',
  en: 'Words in a cell that is merged into the one above are left out, as no page prints them',
};

/** What Word keeps in a cell that another one covers prints nowhere. */
function cover(cell: MergedCell, blocks: readonly WordBlock[]): void {
  const words = wordsOf(blocks);
  const notes = blocks.flatMap((block): BlockNote[] => (block.kind === 'paragraph' ? block.notes : []));
  if (words !== '') notes.push({ code: 'hidden-text', message: withQuote(COVERED, words) });
  if (notes.length > 0) cell.blocks.push({ kind: 'paragraph', text: '', notes });
}

/** Joins the cells that go on from row to row. A cell that goes on with nothing of its column above stands for itself. */
export function mergeCells({ rows }: TableBlock): MergedCell[] {
  const cells: MergedCell[] = [];
  /** The merged cell that reaches down to each column of the row above. */
  let open = new Map<number, MergedCell>();
  for (const [row, own] of rows.entries()) {
    const next = new Map<number, MergedCell>();
    for (const { column, span, vertical, blocks } of own) {
      const above = vertical === 'continue' ? open.get(column) : undefined;
      // A narrower cell would leave the one above with a step in its side.
      if (above && column + span >= above.right) {
        above.bottom = row + 1;
        cover(above, blocks);
        next.set(column, above);
        continue;
      }
      const cell: MergedCell = { top: row, bottom: row + 1, left: column, right: column + span, blocks: [...blocks] };
      cells.push(cell);
      if (vertical !== 'none') next.set(column, cell);
    }
    open = next;
  }
  return cells;
}
