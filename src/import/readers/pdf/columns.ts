import type { Sides } from '../tables/types.ts';
import { middle } from './flow.ts';
import type { Ruling, Rulings } from './rules.ts';
import { isBlank, type GlyphRun } from './runs.ts';

/** Rules that begin and end within this many points of each other are of one table. */
const SAME_EXTENT = 3;
/** A table without upright rules has at least so many level ones (two rows), unless it has the columns of the page before. */
const FEWEST_RULES = 3;
/** Lines of one column begin within so many points of each other. */
const SAME_START = 1.5;
/** A column is one if lines of so many rows begin at it. */
const FEWEST_ROWS = 2;
/** How far, in points, a border lies before the letters of its column. */
const BEFORE = 1;

/** The room between two rules, or beyond the outermost of a table, and what stands in it. */
interface Strip {
  top: number;
  bottom: number;
  words: Sides[];
}

function toWord({ glyphs }: GlyphRun): Sides | null {
  const letters = glyphs.filter(({ text }) => !isBlank(text)).map(({ box }) => box);
  const [first, last] = [letters[0], letters.at(-1)];
  return first && last ? { left: first[0], right: last[2], top: first[1], bottom: first[3] } : null;
}

const straddles = (x: number, words: readonly Sides[]): boolean =>
  words.some(({ left, right }) => left < x - BEFORE && right > x);

/** Level rules by their extent; those of a table with upright rules inside it are left out. */
function groups({ level, upright }: Rulings, before: readonly TableColumns[]): Ruling[][] {
  const found: Ruling[][] = [];
  for (const rule of [...level].sort((a, b) => a.at - b.at)) {
    const group = found.find(([first]) => first !== undefined && isSameExtent(first, rule));
    if (group) group.push(rule);
    else found.push([rule]);
  }
  return found.filter((rules) => {
    const [first, last] = [rules[0] as Ruling, rules.at(-1) as Ruling];
    const isInside = ({ at, from, to }: Ruling): boolean =>
      at > first.from + SAME_EXTENT && at < first.to - SAME_EXTENT && from < last.at && to > first.at;
    const fewest = before.some(({ extent }) => isSameExtent(extent, first)) ? 2 : FEWEST_RULES;
    return rules.length >= fewest && !upright.some(isInside);
  });
}

/** Places at which lines of several rows begin, with white before them in all these rows; the first is not among them. */
function columnStarts(strips: readonly Strip[]): number[] {
  const starts = strips.flatMap((strip) => strip.words.map(({ left }) => ({ left, strip })));
  const columns: { first: number; rows: Set<Strip> }[] = [];
  for (const { left, strip } of starts.sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left - last.first <= SAME_START) last.rows.add(strip);
    else columns.push({ first: left, rows: new Set([strip]) });
  }
  return columns
    .filter(
      ({ first, rows }) => rows.size >= FEWEST_ROWS && rows.values().every(({ words }) => !straddles(first, words)),
    )
    .map(({ first }) => first)
    .slice(1);
}

/** How many of the columns hold words. */
function filled(columns: readonly number[], words: readonly Sides[]): number {
  return new Set(words.map(({ left }) => columns.filter((start) => left >= start - SAME_START).length)).size;
}

/** Words beyond the outermost rule of a table, as far as their lines keep to its columns: a row that the page cuts. */
function cutRow(words: readonly Sides[], columns: readonly number[], away: 1 | -1, rule: number): Sides[] {
  const kept: Sides[] = [];
  const beyond = words.filter((word) => away * (middle(word) - rule) > 0);
  const sorted = beyond.sort((a, b) => away * (middle(a) - middle(b)));
  for (const word of sorted) {
    const isColumn = columns.some((start) => Math.abs(word.left - start) <= SAME_START);
    const isAlone =
      !isColumn && !sorted.some((other) => other !== word && Math.abs(middle(other) - middle(word)) < SAME_EXTENT);
    if (isAlone || columns.some((start) => straddles(start, [word]))) break;
    kept.push(word);
  }
  return filled(columns, kept) > 1 ? kept : [];
}

function* columnRules(strips: readonly Strip[], columns: readonly number[], extent: Ruling): Generator<Ruling> {
  for (const { top, bottom, words } of strips) {
    if (words.length === 0) continue;
    yield { at: extent.from, from: top, to: bottom };
    yield { at: extent.to, from: top, to: bottom };
    if (filled(columns, words) < 2) continue;
    for (const start of columns) if (!straddles(start, words)) yield { at: start - BEFORE, from: top, to: bottom };
  }
}

/** The columns of a table without upright rules, as they are on one page. */
export interface TableColumns {
  extent: Ruling;
  starts: number[];
}

interface FoundColumns {
  upright: Ruling[];
  tables: TableColumns[];
}

const isSameExtent = (a: Ruling, b: Ruling): boolean =>
  Math.abs(a.from - b.from) < SAME_EXTENT && Math.abs(a.to - b.to) < SAME_EXTENT;

/** Columns of the page before, where lines begin at some of them, and at no other columns: the table goes on, or its like. */
function goOn(
  starts: readonly number[],
  strips: readonly Strip[],
  extent: Ruling,
  before: readonly TableColumns[],
): readonly number[] {
  const table = before.find((candidate) => isSameExtent(candidate.extent, extent));
  if (!table) return starts;
  const isKnown = (start: number): boolean => table.starts.some((other) => Math.abs(other - start) <= SAME_START);
  const isBegun = strips.some(({ words }) => words.some(({ left }) => isKnown(left)));
  return isBegun && starts.every(isKnown) ? table.starts : starts;
}

/**
 * Upright rules for tables that are printed without any: columns are where the lines of several rows begin. Rows without words get
 * none, nor do rows whose words reach over the columns or keep to the first. `before`: tables of the page before.
 */
export function findColumns(rules: Rulings, runs: readonly GlyphRun[], before: readonly TableColumns[]): FoundColumns {
  const words = runs.filter(({ angle }) => angle === 0).flatMap((run) => toWord(run) ?? []);
  const found: FoundColumns = { upright: [], tables: [] };
  for (const group of groups(rules, before)) {
    const [first, last] = [group[0] as Ruling, group.at(-1) as Ruling];
    const within = words.filter(
      ({ left, right }) => left >= first.from - SAME_EXTENT && right <= first.to + SAME_EXTENT,
    );
    const strips = group.slice(1).map((rule, at): Strip => {
      const top = (group[at] as Ruling).at;
      return { top, bottom: rule.at, words: within.filter((word) => middle(word) > top && middle(word) < rule.at) };
    });
    const columns = goOn(columnStarts(strips), strips, first, before);
    if (columns.length === 0 && rules.upright.some(({ from, to }) => from < last.at && to > first.at)) continue;
    const above = cutRow(within, columns, -1, first.at);
    const below = cutRow(within, columns, 1, last.at);
    if (above.length > 0)
      strips.push({ top: Math.min(...above.map(({ top }) => top)) - BEFORE, bottom: first.at, words: above });
    if (below.length > 0)
      strips.push({ top: last.at, bottom: Math.max(...below.map(({ bottom }) => bottom)) + BEFORE, words: below });
    found.upright.push(...columnRules(strips, columns, first));
    found.tables.push({ extent: first, starts: [...columns] });
  }
  return found;
}
