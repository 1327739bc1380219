import type { Angle } from './content.ts';
import { toFlow, type FlowBox } from './flow.ts';
import { toLines, type Line } from './lines.ts';
import { isBlank, type Run } from './runs.ts';

/** Lines below each other that are read as one text, and the width that they had. */
export interface Block {
  lines: Line[];
  start: number;
  end: number;
}

/** White from top to bottom, at least so many letters wide, may part two columns of a cell. */
const GUTTER = 1;
/** Lines beside each other whose middles differ by more than this, in sizes, were not set as one line. */
const ALIGNED = 0.25;
/** A column of one line is a label at mid-height beside so many lines at least. */
const BESIDE = 3;
/** The head that the official forms print over the options of a choice. */
const OPTIONS = /^[＜<〈≪《［[【〔（(]?\s*選\s*択\s*肢/u;

/** An option of a choice. */
const OPTION = /^[0-9０-９]{1,2}[)）]/u;

interface Piece {
  run: Run;
  flow: FlowBox;
}

/** Ranges that letters take along the line, those with less than a gutter between them as one. */
function columnsOf(pieces: readonly Piece[], size: number): [number, number][] {
  const columns: [number, number][] = [];
  for (const { flow } of [...pieces].sort((a, b) => a.flow.start - b.flow.start)) {
    const last = columns.at(-1);
    if (last && flow.start - last[1] < GUTTER * size) last[1] = Math.max(last[1], flow.end);
    else columns.push([flow.start, flow.end]);
  }
  return columns;
}

const wordsOf = ({ glyphs }: Run): string =>
  glyphs
    .map(({ text }) => text)
    .join('')
    .trim();

const middle = ({ top, bottom }: FlowBox): number => (top + bottom) / 2;

/** Whether every bracket that is opened in the lines is closed in them. */
function isBalanced(lines: readonly Line[]): boolean {
  let open = 0;
  for (const letter of lines.map(({ text }) => text).join('')) {
    if (/[[［（(【「『〔]/u.test(letter)) open++;
    if (/[\]］）)】」』〕]/u.test(letter) && --open < 0) return false;
  }
  return open === 0;
}

/** Whether what is left and right of a gutter was set as two texts: their lines do not meet, or one is a label at mid-height. */
function areApart(left: readonly Line[], right: readonly Line[]): boolean {
  if (!isBalanced(left) || !isBalanced(right)) return false;
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const meet = (line: Line): boolean => many.some((other) => Math.abs(middle(other) - middle(line)) <= ALIGNED * line.size);
  if (!few.every(meet)) return true;
  const [only, ...others] = few;
  if (!only || others.length > 0 || many.length < BESIDE || few === right) return false;
  const [first, last] = [many[0] as Line, many.at(-1) as Line];
  return middle(only) > first.bottom && middle(only) < last.top;
}

/** Where the options of a choice begin along the line, if they are printed right of something else; null without such. */
function optionsStart(pieces: readonly Piece[]): number | null {
  const head = pieces.find(({ run }) => OPTIONS.test(wordsOf(run)));
  if (!head) return null;
  const entries = pieces.filter(({ run, flow }) => OPTION.test(wordsOf(run)) && flow.top >= head.flow.top);
  const start = Math.min(head.flow.start, ...entries.map(({ flow }) => flow.start));
  const isParted = pieces.every(({ flow }) => flow.end <= start + 1 || flow.start >= start - 1);
  return isParted && pieces.some(({ flow }) => flow.start < start - 1) ? start : null;
}

function lettersOf(run: Run, angle: Angle): FlowBox {
  const letters = run.glyphs.filter(({ text }) => !isBlank(text)).map(({ box }) => toFlow(box, angle));
  return {
    start: Math.min(...letters.map(({ start }) => start)),
    end: Math.max(...letters.map(({ end }) => end)),
    top: Math.min(...letters.map(({ top }) => top)),
    bottom: Math.max(...letters.map(({ bottom }) => bottom)),
  };
}

function split(pieces: readonly Piece[], angle: Angle, start: number, end: number): Block[] {
  const lines = toLines(
    pieces.map(({ run }) => run),
    angle,
  );
  if (lines.length < 2) return lines.length === 0 ? [] : [{ lines, start, end }];
  const options = optionsStart(pieces);
  if (options !== null) {
    const isLeft = ({ flow }: Piece): boolean => flow.start < options - 1;
    return [
      ...split(pieces.filter(isLeft), angle, start, options),
      ...split(
        pieces.filter((piece) => !isLeft(piece)),
        angle,
        options,
        end,
      ),
    ];
  }
  const size = Math.max(...lines.map((line) => line.size));
  const columns = columnsOf(pieces, size);
  for (let at = 1; at < columns.length; at++) {
    const [before, after] = [columns[at - 1] as [number, number], columns[at] as [number, number]];
    const cut = (before[1] + after[0]) / 2;
    const sides = [pieces.filter(({ flow }) => flow.start < cut), pieces.filter(({ flow }) => flow.start >= cut)] as const;
    const [left, right] = sides.map((side) =>
      toLines(
        side.map(({ run }) => run),
        angle,
      ),
    ) as [Line[], Line[]];
    if (areApart(left, right)) return [...split(sides[0], angle, start, after[0]), ...split(sides[1], angle, before[1], end)];
  }
  return [{ lines, start, end }];
}

/**
 * The blocks of a cell (or of any place from `start` to `end` along the line): text whose columns were set apart, such as a value at the
 * mid-height of its options, is read column by column, everything else line by line.
 */
export function toBlocks(runs: readonly Run[], angle: Angle, start: number, end: number): Block[] {
  const pieces = runs
    .filter(({ glyphs }) => glyphs.some(({ text }) => !isBlank(text)))
    .map((run) => ({ run, flow: lettersOf(run, angle) }));
  return split(pieces, angle, start, end);
}
