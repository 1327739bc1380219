import type { Box } from '../../types.ts';
import type { Angle, Glyph } from './content.ts';
import { middle, toFlow, type FlowBox } from './flow.ts';
import { unite } from '../../origin.ts';

/** Letters drawn one after the other on one base line without a gap: what a cell that is too small lets run over its border together. */
export interface GlyphRun {
  glyphs: Glyph[];
  angle: Angle;
  box: Box;
}

/** Letters whose middles differ less than this across the line, in parts of the size, are on one base line. */
const SAME_BASE = 0.35;
/** A longer way from one letter to the next, in parts of the size, begins a run; so does a longer way back. */
const LONGEST_GAP = 0.6;
const LONGEST_BACK = 0.5;
/** The same letter drawn again within this distance, in parts of the size, is bold by printing twice. */
const SECOND_PRINT = 0.22;

export const isBlank = (text: string): boolean => /^[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff]*$/u.test(text);

/** Letters without those that are printed a second time, a trace aside, to look bold. Blanks stay. */
export function withoutSecondPrints(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (isBlank(glyph.text)) return true;
    const [x, y] = glyph.box;
    const cell = Math.max(1, glyph.size);
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of seen.get(`${glyph.text}|${column + dx}|${row + dy}`) ?? [])
          if (
            other.angle === glyph.angle &&
            Math.abs(other.size - glyph.size) < 0.1 * glyph.size &&
            Math.hypot(other.box[0] - x, other.box[1] - y) < SECOND_PRINT * glyph.size
          ) {
            // The visible print counts.
            if (glyph.visible > other.visible) Object.assign(other, { visible: glyph.visible, clip: glyph.clip });
            return false;
          }
    const key = `${glyph.text}|${column}|${row}`;
    const list = seen.get(key);
    if (list) list.push(glyph);
    else seen.set(key, [glyph]);
    return true;
  });
}

function follows(before: FlowBox, after: FlowBox, size: number): boolean {
  const gap = after.start - before.end;
  return (
    Math.abs(middle(after) - middle(before)) <= SAME_BASE * size &&
    gap <= LONGEST_GAP * size &&
    gap >= -LONGEST_BACK * size
  );
}

/** Runs of the letters of a page, in the order in which they are drawn. */
export function toRuns(glyphs: readonly Glyph[]): GlyphRun[] {
  const runs: GlyphRun[] = [];
  let last: Glyph | null = null;
  let before: FlowBox | null = null;
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const flow = toFlow(glyph.box, glyph.angle);
    if (run && last && before && glyph.angle === last.angle && follows(before, flow, Math.max(glyph.size, last.size))) {
      run.glyphs.push(glyph);
      run.box = unite(run.box, glyph.box);
    } else runs.push({ glyphs: [glyph], angle: glyph.angle, box: glyph.box });
    last = glyph;
    before = flow;
  }
  return runs;
}

/** The run that letters in a row make. */
export function runOf(glyphs: Glyph[]): GlyphRun {
  const [first, ...others] = glyphs as [Glyph, ...Glyph[]];
  return { glyphs, angle: first.angle, box: others.reduce((box, glyph) => unite(box, glyph.box), first.box) };
}
