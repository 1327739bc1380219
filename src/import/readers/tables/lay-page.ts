import {
  isBelow,
  isHeadRow,
  layChanges,
  layHead,
  isInFirst,
  layRuleless,
  readColumns,
  type ChangeTable,
} from './change-table.ts';
import type { FormLabels } from './form-labels.ts';
import { joinBoxBands, layBands } from './lay-rows.ts';
import { byPlace, cutIntoBands, groupLines, takeInside, toLaid, type LaidCell, type LaidRow } from './layout.ts';
import type { GridPage } from './types.ts';

/** Rows of a page, and the table of 変更箇所 that goes on to the next page. */
export interface LaidPage {
  rows: LaidRow[];
  table: ChangeTable | null;
}

/** Whether a band is the heading of a section: the table above it has ended. */
function opensSection(band: readonly LaidCell[], labels: FormLabels): boolean {
  const [only, ...others] = band.filter(({ text }) => text.trim() !== '');
  if (!only || others.length > 0) return false;
  return labels.of(only.text).some(({ node, end }) => node.parent === null && end >= only.text.length);
}

/** Lays the cells and loose lines of a page out as rows. `table`: a table of 変更箇所 that goes on from the page before. */
export function layPage(page: GridPage, labels: FormLabels, table: ChangeTable | null): LaidPage {
  const { cells, outside } = takeInside(page.cells.map(toLaid), page.loose);
  const bands = joinBoxBands(cutIntoBands(cells), labels);
  const pieces: { top: number; band: LaidCell[] | null; lines: LaidCell[] }[] = [
    ...bands.map((band) => ({ top: Math.min(...band.map(({ top }) => top)), band, lines: [] })),
    ...groupLines(outside).map((lines) => ({ top: Math.min(...lines.map(({ top }) => top)), band: null, lines })),
  ].sort((a, b) => a.top - b.top);
  const rows: LaidRow[] = [];
  let open = table;
  /** Bands right below each other that are not of the change table. */
  let run: LaidCell[][] = [];
  const layRun = (): void => {
    rows.push(...layBands(run, labels).flat());
    run = [];
  };
  for (const { band, lines } of pieces) {
    const [line] = lines;
    if (line) {
      layRun();
      const head = readColumns(lines);
      if (head) open = { columns: head, date: '', ruleless: true };
      else if (open?.ruleless && isInFirst(line, open) && opensSection(lines, labels)) open = null;
      const isOpen = open?.ruleless === true && !head;
      if (isOpen) rows.push(...lines.map(layRuleless));
      else rows.push({ kind: lines.length > 1 ? 'row' : 'line', cells: lines });
      continue;
    }
    if (!band) continue;
    const sorted = [...band].sort(byPlace);
    const head = readColumns(sorted);
    if (head) open = { columns: head, date: open?.date ?? '' };
    else if (open && opensSection(band, labels)) open = null;
    const isHead = head !== null || (open !== null && isHeadRow(sorted));
    if (!isHead && !(open && isBelow(band, open.columns))) {
      run.push(band);
      continue;
    }
    layRun();
    if (isHead) rows.push(...layHead(sorted));
    else if (open) {
      const changes = layChanges(band, open);
      rows.push(...changes);
      const date = changes.findLast(({ why, kind }) => why === undefined && kind === 'row')?.cells[0]?.text ?? '';
      if (date.trim() !== '') open = { ...open, date };
    }
  }
  layRun();
  return { rows, table: open };
}
