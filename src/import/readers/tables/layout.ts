import { BOX } from '../../../match/boxes.ts';
import type { Bilingual } from '../../../text/bilingual.ts';
import { replaceNoncharacters } from '../../../text/noncharacters.ts';
import type { Origin } from '../../types.ts';
import type { GridCell, LooseLine, Sides } from './types.ts';

/** A text without the code points that stand for boxes from here on, but the one by which a reader gives a box up. */
const withoutSigns = (text: string): string => text.split(BOX.doubtful).map(replaceNoncharacters).join(BOX.doubtful);

/** A cell on its way to a row: one cell of the grid, or several that one value is printed in. */
export interface LaidCell extends Sides {
  text: string;
  /** Of the cells it was made of, in reading order; at least one. */
  origins: Origin[];
  /** Printed in a row above and reaching into this one. */
  spanned?: boolean;
  /** The rest of a cell of an earlier page, whose words all stand there. */
  continued?: boolean;
}

/** A row, or a line outside of every table, in reading order. `why`: it is set aside for this reason. */
export interface LaidRow {
  kind: 'row' | 'line';
  cells: LaidCell[];
  why?: Bilingual;
}

/** Signs of `BOX` come from this layout alone: an original that writes one gets the sign for a letter that cannot be read. */
export const toLaid = ({ text, origin, more = [], ...cell }: GridCell): LaidCell => ({
  ...cell,
  text: withoutSigns(text),
  origins: [origin, ...more],
});

/**
 * Loose lines that stand inside a cell (text boxes over a table) as cells in its place, right behind it; the others stand between bands.
 */
export function takeInside(
  cells: readonly LaidCell[],
  loose: readonly LooseLine[],
): { cells: LaidCell[]; outside: LooseLine[] } {
  const inside = new Map<LaidCell, LaidCell[]>();
  const outside = loose.filter((line) => {
    const around = cells.filter((cell) => contains(cell, line)).sort((a, b) => areaOf(a) - areaOf(b))[0];
    if (around) inside.set(around, [...(inside.get(around) ?? []), { ...around, ...wordsOf(line) }]);
    return around === undefined;
  });
  return { cells: cells.flatMap((cell) => [cell, ...(inside.get(cell) ?? [])]), outside };
}

const contains = ({ left, top, right, bottom }: LaidCell, line: LooseLine): boolean =>
  line.top > top && line.top < bottom && line.left > left && line.left < right;

const areaOf = ({ left, top, right, bottom }: LaidCell): number => (right - left) * (bottom - top);

const wordsOf = ({ text, origin }: LooseLine) => ({ text: withoutSigns(text), origins: [origin] });

/** A loose line as a cell; without extent where its origin tells none. */
function lineToLaid(line: LooseLine): LaidCell {
  const { left, top, origin } = line;
  const [, , right, bottom] = 'box' in origin ? origin.box : ([left, top, left, top] as const);
  return { left, top, right: Math.max(left, right), bottom: Math.max(top, bottom), ...wordsOf(line) };
}

/** Two lines stand beside each other where they share more than this of the height of the lower one, and no width. */
const SAME_LINE = 0.5;

/** Loose lines in groups of those that are printed beside each other on one line, from the left. */
export function groupLines(loose: readonly LooseLine[]): LaidCell[][] {
  const groups: LaidCell[][] = [];
  for (const line of loose.map(lineToLaid).sort(byPlace)) {
    const group = groups.at(-1);
    const isBeside = group?.every(
      (other) =>
        heightShared(other, line) > SAME_LINE * Math.min(other.bottom - other.top, line.bottom - line.top) &&
        widthShared(other, line) === 0,
    );
    if (group && isBeside) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => group.sort((a, b) => a.left - b.left));
}

/** Reading order: from above, then from the left. */
export const byPlace = (a: LaidCell, b: LaidCell): number => a.top - b.top || a.left - b.left;

/** Length that two ranges have in common, 0 where they only touch. */
export const overlap = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

export const widthShared = (a: LaidCell, b: LaidCell): number => overlap([a.left, a.right], [b.left, b.right]);
export const heightShared = (a: LaidCell, b: LaidCell): number => overlap([a.top, a.bottom], [b.top, b.bottom]);

/** Groups of cells between the horizontal lines that cut no cell, from above. */
export const cutIntoBands = (cells: readonly LaidCell[]): LaidCell[][] => cut(cells, 'top', 'bottom');

/** Groups of cells between the vertical lines that cut no cell, from the left. */
export const cutIntoColumns = (cells: readonly LaidCell[]): LaidCell[][] => cut(cells, 'left', 'right');

function cut(cells: readonly LaidCell[], start: keyof Sides, end: keyof Sides): LaidCell[][] {
  const groups: LaidCell[][] = [];
  let reach = -Infinity;
  for (const cell of cells.toSorted((a, b) => a[start] - b[start])) {
    if (cell[start] < reach) groups.at(-1)?.push(cell);
    else groups.push([cell]);
    reach = Math.max(reach, cell[end]);
  }
  return groups;
}
