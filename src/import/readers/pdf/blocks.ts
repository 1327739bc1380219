import type { Angle } from './content.ts';
import { middle, toFlow, type FlowBox } from './flow.ts';
import { toLines, type TextLine } from './lines.ts';
import { unite } from '../../origin.ts';
import { isBlank, type GlyphRun } from './runs.ts';

/** Lines below each other that are read as one text, and the width that they had. */
export interface TextBlock {
  lines: TextLine[];
  start: number;
  end: number;
  /** Brackets to the left and right of all lines together. */
  brackets?: readonly [string, string];
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
/** The bracket that the form prints before a value. */
const OPENING = /^[[［]/u;
const SQUARE = /^[[\]［］]$/u;
/** Brackets around a value of several lines are at their mid-height, give or take this many sizes. */
const MID_HEIGHT = 0.4;

interface LinePiece {
  run: GlyphRun;
  flow: FlowBox;
}

/** Ranges that letters take along the line, those with less than a gutter between them as one. */
function columnsOf(pieces: readonly LinePiece[], size: number): [number, number][] {
  const columns: [number, number][] = [];
  for (const { flow } of [...pieces].sort((a, b) => a.flow.start - b.flow.start)) {
    const last = columns.at(-1);
    if (last && flow.start - last[1] < GUTTER * size) last[1] = Math.max(last[1], flow.end);
    else columns.push([flow.start, flow.end]);
  }
  return columns;
}

const wordsOf = ({ glyphs }: GlyphRun): string => glyphs.reduce((words, { text }) => words + text, '').trim();

const linesOf = (pieces: readonly LinePiece[], angle: Angle): TextLine[] =>
  toLines(
    pieces.map(({ run }) => run),
    angle,
  );

/** Pieces of which something is true, and the others. */
function halve(pieces: readonly LinePiece[], is: (piece: LinePiece) => boolean): [LinePiece[], LinePiece[]] {
  return [pieces.filter(is), pieces.filter((piece) => !is(piece))];
}

/** Whether every bracket that is opened in the lines is closed in them. */
function isBalanced(lines: readonly TextLine[]): boolean {
  let open = 0;
  for (const letter of lines.map(({ text }) => text).join('')) {
    if (/[[［（(【「『〔]/u.test(letter)) open++;
    if (/[\]］）)】」』〕]/u.test(letter) && --open < 0) return false;
  }
  return open === 0;
}

/** Whether what is left and right of a gutter was set as two texts: their lines do not meet, or one is a label at mid-height. */
function areSeparate(left: readonly TextLine[], right: readonly TextLine[]): boolean {
  if (!isBalanced(left) || !isBalanced(right)) return false;
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const overlapping = (line: TextLine): boolean =>
    many.some((other) => Math.abs(middle(other) - middle(line)) <= ALIGNED * line.size);
  if (!few.every(overlapping)) return true;
  const [only, ...others] = few;
  if (!only || others.length > 0 || many.length < BESIDE || few === right) return false;
  const [first, last] = [many[0] as TextLine, many.at(-1) as TextLine];
  return middle(only) > first.bottom && middle(only) < last.top;
}

/** Where the options of a choice begin along the line, if they are printed right of something else; null without such. */
function optionsStart(pieces: readonly LinePiece[]): number | null {
  const head = pieces.find(({ run }) => OPTIONS.test(wordsOf(run)));
  if (!head) return null;
  const entries = pieces.filter(({ run, flow }) => OPTION.test(wordsOf(run)) && flow.top >= head.flow.top);
  const start = Math.min(head.flow.start, ...entries.map(({ flow }) => flow.start));
  const isLeft = ({ flow }: LinePiece): boolean => flow.start < start - 1;
  // Options below their value begin wherever they do.
  const isBeside = pieces.every((piece) =>
    isLeft(piece) ? piece.flow.end <= start + 1 : middle(piece.flow) >= head.flow.top,
  );
  const lines = linesOf(pieces.filter(isLeft), head.run.angle);
  return isBeside && lines.length > 0 && isBalanced(lines) ? start : null;
}

/**
 * Where the options of a choice end along the line, if a value in brackets is printed right of them; null where nothing else is, or where
 * options are printed there too.
 */
function optionsEnd(pieces: readonly LinePiece[], columns: readonly [number, number][]): number | null {
  const head = pieces.find(({ run }) => OPTIONS.test(wordsOf(run)));
  const own = head && columns.find(([start, end]) => head.flow.start >= start && head.flow.start <= end);
  if (!head || !own) return null;
  const right = pieces.filter(({ flow }) => flow.start > own[1]);
  const isOption = (piece: LinePiece): boolean => piece !== head && OPTION.test(wordsOf(piece.run));
  if (right.length === 0 || right.some(isOption) || !pieces.some(isOption)) return null;
  const lines = linesOf(right, head.run.angle);
  return OPENING.test(lines[0]?.text.trimStart() ?? '') && isBalanced(lines) ? own[1] : null;
}

interface Flanked {
  block: TextBlock;
  before: LinePiece[];
  after: LinePiece[];
}

/** A value of several lines with `[` to its left and `]` to its right at mid-height, which no line of it is on. */
function findFlanked(pieces: readonly LinePiece[], angle: Angle): Flanked | null {
  for (const open of pieces) {
    if (!/^[[［]$/u.test(wordsOf(open.run))) continue;
    const size = open.flow.bottom - open.flow.top;
    const close = pieces
      .filter(({ run, flow }) => /^[\]］]/u.test(wordsOf(run)) && flow.start > open.flow.end)
      .filter(({ flow }) => Math.abs(middle(flow) - middle(open.flow)) <= ALIGNED * size)
      .sort((a, b) => a.flow.start - b.flow.start)[0];
    if (!close || wordsOf(close.run).length > 1) continue;
    const inside = pieces.filter(({ flow }) => flow.start >= open.flow.end - 1 && flow.end <= close.flow.start + 1);
    if (inside.length === 0) continue;
    const lines = linesOf(inside, angle);
    const [first, last] = [lines[0] as TextLine, lines.at(-1) as TextLine];
    const isMiddle = Math.abs((first.top + last.bottom) / 2 - middle(open.flow)) <= MID_HEIGHT * size;
    if (lines.length < 2 || !isMiddle || !isBalanced(lines)) continue;
    const rest = pieces.filter((piece) => piece !== open && piece !== close && !inside.includes(piece));
    // Signs between brackets of their own, one line above and one below, are no value of these.
    const isOnLine = ({ flow }: LinePiece): boolean =>
      lines.some((line) => Math.abs(middle(flow) - middle(line)) <= ALIGNED * line.size);
    if (rest.some((piece) => SQUARE.test(wordsOf(piece.run)) && isOnLine(piece))) continue;
    const [before, after] = halve(rest, ({ flow }) => flow.end <= open.flow.start + 1);
    const brackets = [wordsOf(open.run), wordsOf(close.run)] as const;
    return { block: { lines, start: open.flow.end, end: close.flow.start, brackets }, before, after };
  }
  return null;
}

function split(pieces: readonly LinePiece[], angle: Angle, start: number, end: number): TextBlock[] {
  const lines = linesOf(pieces, angle);
  if (lines.length < 2) return lines.length === 0 ? [] : [{ lines, start, end }];
  const options = optionsStart(pieces);
  if (options !== null) {
    const [left, right] = halve(pieces, ({ flow }) => flow.start < options - 1);
    return [...split(left, angle, start, options), ...split(right, angle, options, end)];
  }
  const flanked = findFlanked(pieces, angle);
  if (flanked)
    return [
      ...split(flanked.before, angle, start, flanked.block.start),
      flanked.block,
      ...split(flanked.after, angle, start, end),
    ];
  const size = Math.max(...lines.map((line) => line.size));
  const columns = columnsOf(pieces, size);
  const ended = optionsEnd(pieces, columns);
  if (ended !== null) {
    const [left, right] = halve(pieces, ({ flow }) => flow.start <= ended);
    const from = Math.min(...right.map(({ flow }) => flow.start));
    return [...split(left, angle, start, from), ...split(right, angle, ended, end)];
  }
  for (let at = 1; at < columns.length; at++) {
    const [before, after] = [columns[at - 1] as [number, number], columns[at] as [number, number]];
    const cut = (before[1] + after[0]) / 2;
    const [left, right] = halve(pieces, ({ flow }) => flow.start < cut);
    if (areSeparate(linesOf(left, angle), linesOf(right, angle)))
      return [...split(left, angle, start, after[0]), ...split(right, angle, before[1], end)];
  }
  return [{ lines, start, end }];
}

/**
 * The blocks of a cell (or of any place from `start` to `end` along the line): text whose columns were set apart, such as a value at the
 * mid-height of its options, is read column by column, everything else line by line.
 */
export function toBlocks(runs: readonly GlyphRun[], angle: Angle, start: number, end: number): TextBlock[] {
  const pieces = runs.flatMap((run): LinePiece[] => {
    const letters = run.glyphs.filter(({ text }) => !isBlank(text)).map(({ box }) => box);
    return letters.length === 0 ? [] : [{ run, flow: toFlow(letters.reduce(unite), angle) }];
  });
  return split(pieces, angle, start, end);
}
