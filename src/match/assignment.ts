import { ASSIGNMENT } from './thresholds.ts';

/** A pairing of rows with columns: the column of each row, null where it stays alone, and the sum of its scores. */
export interface Assignment {
  columns: (number | null)[];
  total: number;
}

/**
 * The pairing of rows with columns that has the greatest sum of scores; each row and each column stands in one pair at most.
 * `scores[row][column]`; -Infinity forbids a pair. A row that stays alone scores `alone`, and no pair is made that scores no more.
 * The Hungarian method with potentials, O(rows² × columns).
 */
export function assign(scores: readonly (readonly number[])[], alone = 0): Assignment {
  const rows = scores.length;
  const columns = scores[0]?.length ?? 0;
  // One more column for each row: the place of a row that stays alone.
  const width = columns + rows;
  const costOf = (row: number, column: number): number =>
    -(column < columns ? (scores[row]?.[column] ?? -Infinity) : alone);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(width + 1);
  /** Row (from 1) that a column (from 1) belongs to; 0 for none. Column 0 is where the search for a row begins. */
  const owner = new Int32Array(width + 1);
  const previous = new Int32Array(width + 1);

  for (let row = 1; row <= rows; row += 1) {
    owner[0] = row;
    let at = 0;
    const least = new Float64Array(width + 1).fill(Infinity);
    const seen = new Uint8Array(width + 1);
    do {
      seen[at] = 1;
      const own = owner[at] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let column = 1; column <= width; column += 1) {
        if (seen[column]) continue;
        const cost = costOf(own - 1, column - 1) - (rowPotential[own] ?? 0) - (columnPotential[column] ?? 0);
        if (cost < (least[column] ?? 0)) {
          least[column] = cost;
          previous[column] = at;
        }
        if ((least[column] ?? 0) < delta) {
          delta = least[column] ?? 0;
          next = column;
        }
      }
      for (let column = 0; column <= width; column += 1) {
        if (seen[column]) {
          const belongs = owner[column] ?? 0;
          rowPotential[belongs] = (rowPotential[belongs] ?? 0) + delta;
          columnPotential[column] = (columnPotential[column] ?? 0) - delta;
        } else {
          least[column] = (least[column] ?? 0) - delta;
        }
      }
      at = next;
    } while (owner[at] !== 0);
    while (at !== 0) {
      const from = previous[at] ?? 0;
      owner[at] = owner[from] ?? 0;
      at = from;
    }
  }

  const found: Assignment = { columns: scores.map(() => null), total: rows * alone };
  for (let column = 0; column < columns; column += 1) {
    const row = (owner[column + 1] ?? 0) - 1;
    const score = scores[row]?.[column] ?? -Infinity;
    if (score <= alone) continue;
    found.columns[row] = column;
    found.total += score - alone;
  }
  return found;
}

/**
 * For each row the column that is certain: without it the whole would score `ASSIGNMENT.margin` less. Rows that say the same
 * (`same[i] === same[j]`) may stand for each other. Nothing is certain among more rows than a page can have.
 */
export function assignCertain(scores: readonly (readonly number[])[], same: readonly string[]): (number | null)[] {
  if (scores.length > ASSIGNMENT.rows.value) return scores.map(() => null);
  const best = assign(scores, ASSIGNMENT.alone.value);
  return best.columns.map((column, row) => {
    if (column === null) return null;
    const without = scores.map((points, other) =>
      same[other] === same[row] ? points.map((point, at) => (at === column ? -Infinity : point)) : points,
    );
    return best.total - assign(without, ASSIGNMENT.alone.value).total >= ASSIGNMENT.margin.value ? column : null;
  });
}
