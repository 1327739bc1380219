import { boxesToLetters } from '../../../match/boxes.ts';
import { loadForm } from '../../../forms/load.ts';
import { detectForm } from '../../detect-form.ts';
import type { SourceCell, Origin, SourceBlock, ReaderNote, SourceDocument } from '../../types.ts';
import { FormLabels } from './form-labels.ts';
import { layPage } from './lay-page.ts';
import type { LaidCell, LaidRow } from './layout.ts';
import type { ChangeTable } from './change-table.ts';
import { findPageEdges } from './page-edges.ts';
import type { GridPage } from './types.ts';

/** So many numbers are left out between two pages: the interpreter takes that for a page break. */
const PAGE_GAP = 3;

/** Numbers the cells of a document and keeps where each number stands. */
class CellNumbering {
  readonly origins: Origin[] = [];

  toCell({ text, origins, spanned }: LaidCell): SourceCell {
    const first = this.origins.length + 1;
    // A column without a cell has no place of its own: it stands where the row does.
    const own = origins.length > 0 ? origins : this.origins.slice(-1);
    this.origins.push(...own);
    const words = boxesToLetters(text).trim();
    const cell: SourceCell = { text: words, lines: [first, Math.max(first, this.origins.length)] };
    return spanned ? { ...cell, spanned } : cell;
  }

  breakPage(next: Origin | undefined): void {
    if (next && this.origins.length > 0) for (let at = 0; at < PAGE_GAP; at += 1) this.origins.push(next);
  }
}

function toParts(row: LaidRow, numbering: CellNumbering, edges: ReadonlySet<Origin>): SourceBlock[] {
  const cells = row.cells.map((cell) => numbering.toCell(cell));
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return [];
  if (row.why !== undefined) {
    const { why } = row;
    return cells.filter(({ text }) => text !== '').map(({ text, lines }) => ({ kind: 'stray', text, lines, why }));
  }
  const isEdge = row.cells.every(({ origins }) => origins.every((origin) => edges.has(origin)));
  if (isEdge) return cells.filter(({ text }) => text !== '').map((cell) => ({ kind: 'line', ...cell, edge: true }));
  if (row.kind === 'line' && cells.length === 1) return first.text === '' ? [] : [{ kind: 'line', ...first }];
  return [{ kind: 'row', cells, lines: [first.lines[0], last.lines[1]] }];
}

function wordsOf(pages: readonly GridPage[]): string {
  return pages
    .flatMap(({ cells, loose }) => [...cells, ...loose].sort((a, b) => a.top - b.top))
    .map(({ text }) => text)
    .join('\n');
}

/** Rows of each page. */
function layPages(pages: readonly GridPage[], labels: FormLabels): LaidRow[][] {
  let table: ChangeTable | null = null;
  return pages.map((page) => {
    const laid = layPage(page, labels, table);
    table = laid.table;
    return laid.rows;
  });
}

/** The rows of pages or sheets in reading order, with the place of each line number in the original. */
export function toDocument(kind: string, pages: readonly GridPage[], notes: readonly ReaderNote[]): SourceDocument {
  // Where nothing names the form, the labels of the 重点 form are those most documents have.
  const labels = new FormLabels(loadForm(detectForm(wordsOf(pages)) ?? 'juten'));
  const numbering = new CellNumbering();
  const parts: SourceBlock[] = [];
  // The first round proves on which side of their labels the boxes stand.
  layPages(pages, labels);
  labels.sides.decide();
  const edges = findPageEdges(pages);
  for (const rows of layPages(pages, labels)) {
    numbering.breakPage(rows[0]?.cells[0]?.origins[0]);
    for (const row of rows) parts.push(...toParts(row, numbering, edges));
  }
  return { kind, parts, origins: numbering.origins, notes: [...notes] };
}
