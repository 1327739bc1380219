import type { Box } from '../../types.ts';
import type { Angle } from './content.ts';
import { firstUnit } from './first-unit.ts';
import { sharedHeight, toFlow, type FlowBox, type FlowGlyph } from './flow.ts';
import { spacedText } from './spacing.ts';
import { unite } from '../../origin.ts';
import { isBlank, type GlyphRun } from './runs.ts';

/** Letters that are read one after the other. Keeps no letter, so that a document of many pages stays small. */
export interface TextLine extends FlowBox {
  text: string;
  /** Where its last letter ends; punctuation may hang beyond the width that the line is set in. */
  body: number;
  /** Where the line ends with the blanks that a printer left at a wrap. */
  reach: number;
  /** Width of what cannot be parted at its beginning. */
  unit: number;
  /** Of the largest letters. */
  size: number;
  /** Share of its letters' area that can be seen. */
  visible: number;
  box: Box;
}

/** Smaller letters that have this share of their height in common with larger ones are on their line. */
const ONE_LINE = 0.5;
/** Letters of about one size are, if they have this share in common: lines are set as close as three quarters of a letter. */
const ONE_BASE = 0.7;
/** Sizes of which the smaller is at least this share of the larger are about one. */
const ONE_SIZE = 0.8;

function bodyEnd(letters: readonly FlowGlyph[]): number {
  const body = letters.findLast(({ glyph }) => !/^[、。，．,.]$/u.test(glyph.text));
  return (body ?? letters.at(-1))?.end ?? 0;
}

/** Runs of one row as a line. */
export function lineOf(runs: readonly GlyphRun[], angle: Angle): TextLine {
  const glyphs = runs
    .flatMap((run) => run.glyphs)
    .map((glyph): FlowGlyph => ({ glyph, ...toFlow(glyph.box, angle) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const letters = glyphs.filter(({ glyph }) => !isBlank(glyph.text));
  const size = Math.max(...letters.map(({ glyph }) => glyph.size));
  const main = letters.filter(({ glyph }) => glyph.size > 0.8 * size);
  return {
    size,
    unit: firstUnit(glyphs, size),
    body: bodyEnd(letters),
    reach: Math.max(...glyphs.map(({ end }) => end)),
    text: spacedText(glyphs),
    start: Math.min(...letters.map(({ start }) => start)),
    end: Math.max(...letters.map(({ end }) => end)),
    top: Math.min(...main.map(({ top }) => top)),
    bottom: Math.max(...main.map(({ bottom }) => bottom)),
    visible: letters.reduce((sum, { glyph }) => sum + glyph.visible, 0) / letters.length,
    box: letters.map(({ glyph }) => glyph.box).reduce((a, b) => unite(a, b)),
  };
}

/** Runs of one direction by the line that they are on, from the first to the last. Smaller letters beside larger ones join their line. */
export function toRows(runs: readonly GlyphRun[], angle: Angle): GlyphRun[][] {
  interface Row extends FlowBox {
    runs: GlyphRun[];
  }
  const rows: Row[] = [];
  const tallFirst = runs
    .filter(({ glyphs }) => glyphs.some(({ text }) => !isBlank(text)))
    .map((run) => ({ run, flow: toFlow(run.box, angle) }))
    .sort((a, b) => b.flow.bottom - b.flow.top - (a.flow.bottom - a.flow.top) || a.flow.top - b.flow.top);
  for (const { run, flow } of tallFirst) {
    let best: Row | null = null;
    let share = 0;
    for (const row of rows) {
      const shared = sharedHeight(row, flow);
      const isOneSize = flow.bottom - flow.top >= ONE_SIZE * (row.bottom - row.top);
      if (shared > Math.max(share, isOneSize ? ONE_BASE : ONE_LINE)) [best, share] = [row, shared];
    }
    if (best) best.runs.push(run);
    else rows.push({ ...flow, runs: [run] });
  }
  return rows.sort((a, b) => a.top - b.top).map((row) => row.runs);
}

/** Runs of one direction as lines, from the first to the last. */
export function toLines(runs: readonly GlyphRun[], angle: Angle): TextLine[] {
  return toRows(runs, angle).map((row) => lineOf(row, angle));
}
