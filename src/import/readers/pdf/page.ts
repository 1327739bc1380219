import type { Box } from '../../types.ts';
import { assignRuns } from './assign.ts';
import { toBlocks, type TextBlock } from './blocks.ts';
import { findCells, type CellBox } from './cells.ts';
import { findColumns, type TableColumns } from './columns.ts';
import type { Angle, PageContent } from './content.ts';
import { toFlow } from './flow.ts';
import { lineOf, toRows } from './lines.ts';
import { findRulings } from './rules.ts';
import { toRuns, withoutSecondPrints, type GlyphRun } from './runs.ts';
import { turnUpright } from './turn.ts';

/** A cell of one page with the lines that are printed in it. */
export interface PageCell extends CellBox {
  blocks: TextBlock[];
}

/** A line outside of all cells. */
export interface PageLine {
  text: string;
  box: Box;
  visible: number;
}

export interface PdfPage {
  number: number;
  width: number;
  height: number;
  cells: PageCell[];
  lines: PageLine[];
  columns: TableColumns[];
  /** Its words are those that a scanner's software read in a picture. */
  isOcr: boolean;
  /** Where a box of this page lies on the page as it is shown: pages printed turned are read upright. */
  toPage: (box: Box) => Box;
}

const ANGLES: readonly Angle[] = [0, 90, 270, 180, null];
/** More letters without ink than this share, and the page is a scan with the words of an OCR over it. */
const OCR = 0.5;
/** An empty box narrower than this, in points, is white between two rules: no letter would fit into it. */
const NARROWEST = 4;
/** Words further apart than this, in sizes of their letters, are not one line of a title. */
const SEPARATE_LINES = 3;

function blocksOf(runs: readonly GlyphRun[], box: Box): TextBlock[] {
  return ANGLES.flatMap((angle) => {
    const turned = runs.filter((run) => run.angle === angle);
    const { start, end } = toFlow(box, angle);
    return toBlocks(turned, angle, start, end);
  });
}

/** Loose lines, cut where words stand far apart. */
function looseLines(runs: readonly GlyphRun[]): PageLine[] {
  return ANGLES.flatMap((angle) => {
    const own = runs.filter((run) => run.angle === angle);
    const lines = toRows(own, angle).flatMap((row) => cutAtGaps(row, angle).map((part) => lineOf(part, angle)));
    return lines.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text !== '');
  });
}

/** Parts of a row of runs between which there is much white. */
function cutAtGaps(row: readonly GlyphRun[], angle: Angle): GlyphRun[][] {
  const parts: GlyphRun[][] = [];
  let reach = -Infinity;
  for (const { run, flow } of row
    .map((run) => ({ run, flow: toFlow(run.box, angle) }))
    .sort((a, b) => a.flow.start - b.flow.start)) {
    const size = Math.max(...run.glyphs.map((glyph) => glyph.size));
    if (flow.start - reach > SEPARATE_LINES * size) parts.push([]);
    (parts.at(-1) as GlyphRun[]).push(run);
    reach = Math.max(reach, flow.end);
  }
  return parts;
}

/** Cells and loose lines of what is drawn on a page. `before`: the page before it. */
export function readPage(number: number, drawn: PageContent, before?: PdfPage): PdfPage {
  const inkless = drawn.glyphs.filter((glyph) => glyph.inkless).length;
  const isOcr = inkless > OCR * drawn.glyphs.length;
  // Words without ink beside printed ones are not for readers; over a picture they are all there is.
  const inked = isOcr ? drawn.glyphs : drawn.glyphs.map((glyph) => (glyph.inkless ? { ...glyph, visible: 0 } : glyph));
  const { content, toPage } = turnUpright({ ...drawn, glyphs: withoutSecondPrints(inked) });
  const runs = toRuns(content.glyphs);
  const { level, upright } = findRulings(content.pieces);
  const columns = findColumns({ level, upright }, runs, before?.columns ?? []);
  const map = findCells({ level, upright: [...upright, ...columns.upright] });
  const assigned = assignRuns(runs, map);
  return {
    number,
    width: content.width,
    height: content.height,
    cells: map.cells
      .map((cell, at) => ({ ...cell, blocks: blocksOf(assigned.cells[at] ?? [], cell.box) }))
      .filter(({ box, blocks }) => blocks.length > 0 || Math.min(box[2] - box[0], box[3] - box[1]) >= NARROWEST),
    lines: looseLines(assigned.loose),
    columns: columns.tables,
    isOcr,
    toPage,
  };
}
