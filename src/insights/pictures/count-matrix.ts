/** Something of a row and a column, of a municipality. */
export interface MatrixEntry {
  row: string;
  column: string;
  municipality: string;
}

export interface MatrixCell {
  /** Municipalities that have an entry here. */
  count: number;
  /** Municipalities that were asked here: the number that `count` is read against. */
  of: number;
}

/** How much of what was asked a cell is, from 0 (none) to 4 (more than three quarters). */
export function heatGrade({ count, of }: MatrixCell): 0 | 1 | 2 | 3 | 4 {
  if (count === 0 || of === 0) return 0;
  return Math.min(4, 1 + Math.floor((count * 4 - 1) / of)) as 1 | 2 | 3 | 4;
}

/**
 * Municipalities by row and column, each counted once a cell. `askedOf` gives how many were asked in a cell. Entries of other rows and
 * columns are passed over.
 */
export function countMatrix(
  entries: Iterable<MatrixEntry>,
  rows: readonly string[],
  columns: readonly string[],
  askedOf: (row: string, column: string) => number,
): MatrixCell[][] {
  const bodies = new Map<string, Set<string>>();
  for (const { row, column, municipality } of entries) {
    const cell = JSON.stringify([row, column]);
    bodies.set(cell, (bodies.get(cell) ?? new Set()).add(municipality));
  }
  return rows.map((row) =>
    columns.map((column) => ({
      count: bodies.get(JSON.stringify([row, column]))?.size ?? 0,
      of: askedOf(row, column),
    })),
  );
}
