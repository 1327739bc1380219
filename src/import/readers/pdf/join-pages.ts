import type { Box } from '../../types.ts';
import type { TextBlock } from './blocks.ts';
import { textOf } from './cell-text.ts';
import type { TextLine } from './lines.ts';
import { mergeHalves } from './merge-halves.ts';
import type { PdfPage, PageCell } from './page.ts';
import { beginsEntry, measureOf, wouldFit } from './unwrap.ts';

/** A cell, whole, on the page where it begins. */
export interface WholeCell extends PageCell {
  page: PdfPage;
  /** Pages and places of what is printed on later pages. */
  more: { page: PdfPage; box: Box }[];
  /** What is left of a cell whose words were joined to an earlier page's: it keeps its place in the row, without words. */
  continued: boolean;
  /** Why a person should compare the cell with the original. */
  doubts: CellDoubt[];
}

/**
 * `hidden`: words that no page shows; `clipped`: the last line is cut through, so that the printer may have left out words below it;
 * `cut`: the cell may go on in the first cell of the next page.
 */
export type CellDoubt = 'hidden' | 'clipped' | 'cut';

/** Edges of the same column differ by less on two pages, in points. */
const SAME_EDGE = 2.5;
/** Heads of tables have at most so many rows that are repeated. */
const MOST_HEAD_ROWS = 4;
/** A text reaches the border that it was cut at if less than this many of its letters' sizes are free. */
const FLUSH = 1.6;
/** Below this share a line cannot be read on its page, above the second it is whole. */
export const HIDDEN = 0.15;
const WHOLE = 0.85;
/** A line of which less is visible was cut through: descenders and white take a third of a letter's square. */
const CLIPPED = 0.6;

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < SAME_EDGE;
const isSameColumn = (a: Box, b: Box): boolean => isSame(a[0], b[0]) && isSame(a[2], b[2]);
const fold = (text: string): string => text.replace(/\s+/gu, '');
const linesOf = ({ blocks }: { blocks: readonly TextBlock[] }): TextLine[] => blocks.flatMap(({ lines }) => lines);
const isCut = (lines: readonly TextLine[]): boolean => lines.some(({ visible }) => visible < WHOLE);
const isEmpty = (cell: PageCell): boolean => linesOf(cell).length === 0;

/** Rows of a table whose cells all begin and end at the same heights: the rows of change tables and of their heads. */
function rowAt(cells: readonly WholeCell[], top: number): WholeCell[] {
  return cells.filter(({ box }) => isSame(box[1], top)).sort((a, b) => a.box[0] - b.box[0]);
}

const wordsOf = (row: readonly WholeCell[]): string[] =>
  row.map((cell) => fold(textOf(cell.blocks)).replace(/[（(]続き?[）)]$/u, ''));

function isSameRow(a: readonly WholeCell[], b: readonly WholeCell[]): boolean {
  return a.length === b.length && a.every((cell, at) => isSameColumn(cell.box, (b[at] as WholeCell).box));
}

/** Where the body of a page's first table begins below the head that it repeats from the pages before. */
function bodyTop(first: readonly WholeCell[], before: readonly WholeCell[]): number {
  let top = Math.min(...first.map(({ box }) => box[1]));
  for (let rows = 0; rows < MOST_HEAD_ROWS; rows++) {
    const row = rowAt(first, top);
    const words = wordsOf(row);
    const bottom = Math.max(...row.map(({ box }) => box[3]));
    const isHead =
      row.length > 1 &&
      words.every((text) => text !== '') &&
      first.some(({ box }) => box[1] >= bottom - SAME_EDGE) &&
      before.some(({ box }) => {
        const candidate = rowAt(before, box[1]);
        return isSameRow(row, candidate) && wordsOf(candidate).every((text, at) => text === words[at]);
      });
    if (!isHead) return top;
    top = bottom;
  }
  return top;
}

/** Free height, in sizes of the text, between a cell's words and its upper or lower border. */
function freeHeight(cell: PageCell, side: 'above' | 'below'): number {
  const lines = linesOf(cell).filter(({ visible }) => visible > HIDDEN);
  const size = Math.max(1, ...lines.map((line) => line.size));
  const boxes = lines.map(({ box }) => box);
  if (side === 'above') return (Math.min(...boxes.map(([, top]) => top)) - cell.box[1]) / size;
  return (cell.box[3] - Math.max(...boxes.map(([, , , bottom]) => bottom))) / size;
}

/** Whether a text breaks off: its last line is full, and what follows would not have fitted on it. */
function breaksOff(cell: PageCell, next: PageCell): boolean {
  const block = cell.blocks.at(-1);
  const line = block?.lines.at(-1);
  const first = next.blocks[0]?.lines[0];
  if (!block || !line || !first) return false;
  return !wouldFit(line, first, measureOf(block.lines, block.start, block.end)) && !beginsEntry(first.text);
}

const endsSentence = (cell: PageCell): boolean => /[。．）)」】＞>]\s*$/u.test(textOf(cell.blocks));

/** Whether both cells hold the same words, each hiding some of them: the printer wrote the whole cell on both pages and clipped it. */
function isClippedTwice(a: PageCell, b: PageCell): boolean {
  const [first, second] = [linesOf(a), linesOf(b)];
  return first.length > 0 && isCut(first) && isCut(second) && fold(textOf(a.blocks)) === fold(textOf(b.blocks));
}

type Verdict = 'join' | 'doubt' | 'apart';
/** A cell at the end of a page, and the cell of its column in the first row of the next. */
type Pair = [WholeCell, WholeCell];

/** Whether a row that is closed at the end of a page goes on in the first row of the next: what stands in them decides. */
function judgeClosed(pairs: readonly Pair[]): Verdict {
  if (pairs.some(([a, b]) => isClippedTwice(a, b))) return 'join';
  const filled = pairs.filter(([a, b]) => !isEmpty(a) && !isEmpty(b));
  const onlyOne = pairs.filter(([a, b]) => isEmpty(a) !== isEmpty(b));
  if (pairs.every(([, next]) => isEmpty(next)) || pairs.every(([cell]) => isEmpty(cell))) return 'apart';
  const flush = filled.every(([a, b]) => freeHeight(a, 'below') < FLUSH && freeHeight(b, 'above') < FLUSH);
  if (!flush) return 'apart';
  const broken = filled.filter(([a, b]) => breaksOff(a, b));
  const goesOn = broken.some(([a]) => !endsSentence(a));
  // The date or the label of a row stands in its first cell, on one of its pages.
  const [label] = pairs;
  const labelOnce = label !== undefined && pairs.length > 1 && isEmpty(label[0]) !== isEmpty(label[1]);
  if (labelOnce && (filled.length === 0 || broken.length === filled.length || onlyOne.length > 1)) return 'join';
  if (labelOnce) return filled.length === 1 && pairs.length === 2 ? 'join' : 'doubt';
  // Two labels are two rows, however the first one ends.
  const isLabelledTwice = label !== undefined && pairs.length > 1 && !isEmpty(label[0]) && !isEmpty(label[1]);
  if (filled.length > 0 && broken.length === filled.length && goesOn && !isLabelledTwice) return 'join';
  return goesOn ? 'doubt' : 'apart';
}

/** Lines of a cell's parts in order: a text written whole on both pages once, a line that the cut shows on both pages once. */
export function joinLines(before: readonly TextLine[], after: readonly TextLine[]): TextLine[] {
  const words = (lines: readonly TextLine[]): string => lines.map(({ text }) => fold(text)).join('\n');
  const seen = (lines: readonly TextLine[]): TextLine[] => lines.filter(({ visible }) => visible >= HIDDEN);
  if (before.length > 0 && words(before) === words(after))
    return before.map((line, at) => ({ ...line, visible: Math.min(1, line.visible + (after[at]?.visible ?? 0)) }));
  if (!isCut(before) && !isCut(after)) return [...before, ...after];
  const [first, second] = [seen(before), seen(after)];
  const [end, start] = [first.at(-1), second[0]];
  // Half of the line is on the one page, half on the other.
  const halved = end && start && Math.min(end.visible, start.visible) < WHOLE ? mergeHalves(end, start) : null;
  const joined = halved ? [...first.slice(0, -1), halved, ...second.slice(1)] : [...first, ...second];
  const isHeld = (line: TextLine, among: readonly TextLine[]): boolean =>
    among.some(({ text }) => isPartOf(fold(line.text), fold(text)));
  for (const line of [...before, ...after]) if (line.visible < HIDDEN && !isHeld(line, joined)) joined.push(line);
  return joined;
}

/** Whether all letters of a text are in another in the same order: printers leave out letters of a line that a page would not show. */
function isPartOf(text: string, whole: string): boolean {
  let at = 0;
  for (let from = 0; from < whole.length; from++) if (whole[from] === text[at]) at++;
  return at === text.length;
}

function joinBlocks(before: readonly TextBlock[], after: readonly TextBlock[]): TextBlock[] {
  if (before.length !== 1 || after.length !== 1) {
    const words = (blocks: readonly TextBlock[]): string => fold(textOf(blocks));
    if (before.length > 0 && words(before) === words(after)) {
      const lines = joinLines(linesOf({ blocks: before }), linesOf({ blocks: after }));
      let at = 0;
      return before.map((block) => ({ ...block, lines: block.lines.map(() => lines[at++] as TextLine) }));
    }
    const isSeen = ({ lines }: TextBlock): boolean => lines.some(({ visible }) => visible >= HIDDEN);
    return [...before, ...after.filter((block) => isSeen(block) || before.length === 0)];
  }
  const [first, second] = [before[0] as TextBlock, after[0] as TextBlock];
  return [{ ...first, lines: joinLines(first.lines, second.lines) }];
}

function join(cell: WholeCell, next: WholeCell): void {
  cell.blocks = joinBlocks(cell.blocks, next.blocks);
  cell.more.push({ page: next.page, box: next.box }, ...next.more);
  next.continued = true;
  next.blocks = [];
}

/**
 * Whether the first cell of a page's first row is the rest of one that spans rows of the page before, down to its end: such a cell is
 * empty where it goes on, and what stands beside it is not.
 */
function spansOver(cell: WholeCell, next: WholeCell, table: readonly WholeCell[]): boolean {
  const left = Math.min(...table.map(({ box }) => box[0]));
  if (!isSame(cell.box[0], left) || isEmpty(cell) || !isEmpty(next)) return false;
  const beside = table.filter(({ box }) => isSame(box[0], cell.box[2]) && box[1] >= cell.box[1] - SAME_EDGE);
  return beside.length > 1 && beside.every(({ box }) => box[3] <= cell.box[3] + SAME_EDGE);
}

interface Sheet {
  page: PdfPage;
  cells: WholeCell[];
}

const lowerEdge = (cells: readonly WholeCell[]): number => Math.max(-Infinity, ...cells.map(({ box }) => box[3]));

/** Cells of the table that reaches furthest down a page. */
function lastTable(cells: readonly WholeCell[]): WholeCell[] {
  const bottom = lowerEdge(cells);
  const table = cells.find(({ box }) => box[3] === bottom)?.table;
  return cells.filter((cell) => cell.table === table);
}

function joinTwo(sheet: Sheet, next: Sheet): void {
  const before = lastTable(sheet.cells);
  const first = next.cells.filter(({ table }) => table === 0);
  if (before.length === 0 || first.length === 0) return;
  const bottom = lowerEdge(before);
  const last = before.filter(({ box }) => isSame(box[3], bottom)).sort((a, b) => a.box[0] - b.box[0]);
  const rest = before.filter((cell) => !last.includes(cell));
  const top = bodyTop(first, rest);
  const body = rowAt(first, top);
  const hasHead = top > Math.min(...first.map(({ box }) => box[1]));
  const matchOf = (cell: WholeCell): WholeCell | undefined => body.find(({ box }) => isSameColumn(box, cell.box));
  // A border that is missing at the end of the page alone is no cut; below a repeated head only that end can show it.
  const open = last.filter((cell) => !cell.drawn[3] && (hasHead || !matchOf(cell)?.drawn[1]));
  if (open.length > 0) {
    for (const cell of open) {
      const match = matchOf(cell);
      if (match) join(cell, match);
      else if (!isEmpty(cell)) cell.doubts.push('cut');
    }
    return;
  }
  const isRest = (cell: WholeCell, match: WholeCell): boolean =>
    body.some((other) => other !== match && !isEmpty(other)) && spansOver(cell, match, before);
  if (!isSameRow(last, body)) {
    // Cells that are written on both pages are one, whatever their neighbours are.
    for (const cell of last) {
      const match = matchOf(cell);
      if (match && (isClippedTwice(cell, match) || isRest(cell, match))) join(cell, match);
    }
    return;
  }
  let pairs = last.map((cell, at): Pair => [cell, body[at] as WholeCell]);
  const [leftmost] = pairs;
  // A date over several rows is no sign that the last of them goes on.
  if (leftmost && isRest(...leftmost)) {
    join(...leftmost);
    pairs = pairs.slice(1);
  }
  const verdict = judgeClosed(pairs);
  for (const [cell, match] of pairs) {
    if (verdict === 'join') join(cell, match);
    else if (verdict === 'doubt' && !isEmpty(cell)) cell.doubts.push('cut');
  }
}

/**
 * Makes cells whole that a page break cut, whether the printer leaves the cut open or closes both halves. Where nothing decides whether
 * two cells are one they stay two, and the first has a doubt. Rows of which every cell went to an earlier page are left out.
 */
export function joinPages(pages: readonly PdfPage[]): Sheet[] {
  const sheets = pages.map((page): Sheet => ({
    page,
    cells: page.cells.map((cell) => ({ ...cell, page, more: [], continued: false, doubts: [] })),
  }));
  // From behind: what a page's first row is joined to then already has the words of the pages after it.
  for (let at = sheets.length - 2; at >= 0; at--) joinTwo(sheets[at] as Sheet, sheets[at + 1] as Sheet);
  for (const { cells } of sheets)
    for (const cell of cells) {
      const lines = linesOf(cell);
      if (lines.some(({ visible }) => visible < HIDDEN)) cell.doubts.push('hidden');
      else if (lines.some(({ visible }) => visible < CLIPPED)) cell.doubts.push('clipped');
    }
  return sheets.map(({ page, cells }) => ({ page, cells: cells.filter((cell) => !isLeftOut(cell, cells)) }));
}

/** A cell without words of its own beside which no cell has any: the rest of a row that began on an earlier page. */
function isLeftOut(cell: WholeCell, cells: readonly WholeCell[]): boolean {
  return (
    cell.continued &&
    cells.every(
      ({ box, continued, table }) =>
        continued || table !== cell.table || box[1] >= cell.box[3] - SAME_EDGE || box[3] <= cell.box[1] + SAME_EDGE,
    )
  );
}
