import type { Box } from '../../types.ts';
import { boxOfSpan, gridOf, indexFrom, type Grid, type GridSpan } from './grid.ts';
import type { Rulings } from './rules.ts';
import { UnionFind } from './union-find.ts';

/** A box that rules enclose. */
export interface CellBox {
  box: Box;
  /** Rules that are drawn on its four sides: left, top, right, bottom. A side without one is closed by the extent of the table alone. */
  drawn: [boolean, boolean, boolean, boolean];
  /** Number of the table it belongs to, from 0 in the order of their upper edges. */
  table: number;
}

export interface CellMap {
  cells: CellBox[];
  /** Index of the innermost cell at a place; -1 outside of all. */
  at: (x: number, y: number) => number;
  /** Extents of the tables. */
  tables: Box[];
}

/** So much of a side must be drawn. */
const DRAWN = 0.85;

/** The tables of the grid: rules that touch each other, by the span that they reach over. Tables within a table's span belong to it. */
function findTables({ level, upright, columns, rows }: Grid): GridSpan[] {
  const nodes = new UnionFind((columns + 1) * (rows + 1));
  const node = (column: number, row: number): number => row * (columns + 1) + column;
  const used = new Uint8Array((columns + 1) * (rows + 1));
  const link = (a: number, b: number): void => {
    nodes.join(a, b);
    used[a] = used[b] = 1;
  };
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column < columns; column++)
      if (level[row * columns + column]) link(node(column, row), node(column + 1, row));
  for (let row = 0; row < rows; row++)
    for (let column = 0; column <= columns; column++)
      if (upright[row * (columns + 1) + column]) link(node(column, row), node(column, row + 1));
  const spans = new Map<number, GridSpan>();
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const at = node(column, row);
      if (!used[at]) continue;
      const span = spans.get(nodes.find(at));
      if (!span) spans.set(nodes.find(at), [column, row, column, row]);
      else {
        span[0] = Math.min(span[0], column);
        span[2] = Math.max(span[2], column);
        span[3] = row;
      }
    }
  // A line alone encloses nothing.
  const all = [...spans.values()].filter(([left, top, right, bottom]) => right > left && bottom > top);
  const area = ([left, top, right, bottom]: GridSpan): number => (right - left) * (bottom - top);
  const outer: GridSpan[] = [];
  for (const span of all.sort((a, b) => area(b) - area(a)))
    if (!outer.some(([l, t, r, b]) => span[0] >= l && span[1] >= t && span[2] <= r && span[3] <= b)) outer.push(span);
  return outer.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}

function drawnSides({ level, upright, columns, ys, xs }: Grid, [left, top, right, bottom]: GridSpan): CellBox['drawn'] {
  const share = (from: number, to: number, lines: readonly number[], wall: (at: number) => number): boolean => {
    let length = 0;
    for (let at = from; at < to; at++) if (wall(at)) length += (lines[at + 1] as number) - (lines[at] as number);
    return length >= DRAWN * ((lines[to] as number) - (lines[from] as number));
  };
  return [
    share(top, bottom, ys, (row) => upright[row * (columns + 1) + left] ?? 0),
    share(left, right, xs, (column) => level[top * columns + column] ?? 0),
    share(top, bottom, ys, (row) => upright[row * (columns + 1) + right] ?? 0),
    share(left, right, xs, (column) => level[bottom * columns + column] ?? 0),
  ];
}

/** Rectangles that a region of another shape consists of: its rows' runs, joined downwards where they are equally wide. */
function rectangles(grid: Grid, span: GridSpan, isIn: (at: number) => boolean): GridSpan[] {
  const done: GridSpan[] = [];
  let open: GridSpan[] = [];
  for (let row = span[1]; row < span[3]; row++) {
    const runs: GridSpan[] = [];
    for (let column = span[0]; column < span[2]; column++) {
      if (!isIn(row * grid.columns + column)) continue;
      const last = runs.at(-1);
      if (last?.[2] === column) last[2] = column + 1;
      else runs.push([column, row, column + 1, row + 1]);
    }
    const next = runs.map((run) => {
      const above = open.find((candidate) => candidate[0] === run[0] && candidate[2] === run[2]);
      if (above) above[3] = row + 1;
      return above ?? run;
    });
    done.push(...open.filter((span) => !next.includes(span)));
    open = next;
  }
  return [...done, ...open];
}

/**
 * Cells that the rules of a page enclose: elementary boxes between all rules, joined where no rule parts them. Where an outer border is
 * not drawn (or a page cuts a table open) the extent of the table closes it, if two sides at least are drawn.
 */
export function findCells(rules: Rulings): CellMap {
  const grid = gridOf(rules);
  if (!grid) return { cells: [], at: () => -1, tables: [] };
  const { level, upright, columns, rows } = grid;
  const tables = findTables(grid);
  const tableOf = new Int32Array(columns * rows).fill(-1);
  for (const [table, [left, top, right, bottom]] of tables.entries())
    for (let row = top; row < bottom; row++) tableOf.fill(table, row * columns + left, row * columns + right);
  const boxes = new UnionFind(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (tableOf[at] === -1) continue;
      if (column > 0 && !upright[row * (columns + 1) + column] && tableOf[at - 1] === tableOf[at])
        boxes.join(at - 1, at);
      if (row > 0 && !level[at] && tableOf[at - columns] === tableOf[at]) boxes.join(at - columns, at);
    }
  const regions = new Map<number, { span: GridSpan; boxes: number; table: number }>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const table = tableOf[at] as number;
      if (table === -1) continue;
      const region = regions.get(boxes.find(at));
      if (!region) regions.set(boxes.find(at), { span: [column, row, column + 1, row + 1], boxes: 1, table });
      else {
        const { span } = region;
        region.boxes++;
        span[0] = Math.min(span[0], column);
        span[2] = Math.max(span[2], column + 1);
        span[3] = Math.max(span[3], row + 1);
      }
    }
  const cells: CellBox[] = [];
  const cellOf = new Int32Array(columns * rows).fill(-1);
  for (const [root, { span, table, boxes: count }] of regions) {
    const whole = (span[2] - span[0]) * (span[3] - span[1]) === count;
    for (const part of whole ? [span] : rectangles(grid, span, (at) => boxes.find(at) === root)) {
      const drawn = drawnSides(grid, part);
      if (drawn.filter(Boolean).length < 2) continue;
      for (let row = part[1]; row < part[3]; row++)
        cellOf.fill(cells.length, row * columns + part[0], row * columns + part[2]);
      cells.push({ box: boxOfSpan(grid, part), drawn, table });
    }
  }
  const at = (x: number, y: number): number => {
    const [column, row] = [indexFrom(grid.xs, x) - 1, indexFrom(grid.ys, y) - 1];
    if (column < 0 || row < 0 || column >= columns || row >= rows) return -1;
    return cellOf[row * columns + column] as number;
  };
  return { cells, at, tables: tables.map((span) => boxOfSpan(grid, span)) };
}
