/**
 * What a candidate without place costs, and by how many points a place must be better than every other way to put the candidates
 * for it to be certain. One point is a faint sign, three a strong one.
 */
export const UNPLACED = -4;
const MARGIN = 2;
/** No page of a form has so many loose texts: such a text has lost its page breaks, and nothing on it is certain. */
const MOST_ROWS = 250;

/**
 * Puts candidates (rows) into places (columns), at most one in each, and returns for each row the column that is certain: taking it
 * away from the row makes the whole at least `MARGIN` points worse. Rows that say the same (`same[i] === same[j]`) may stand for
 * each other. `scores[row][column]` are points; -Infinity forbids.
 */
export function assignCertain(scores: readonly (readonly number[])[], same: readonly string[]): (number | null)[] {
  if (scores.length > MOST_ROWS) return scores.map(() => null);
  const best = maximise(scores);
  return best.columns.map((column, row) => {
    if (column === null) return null;
    const without = scores.map((points, other) =>
      same[other] === same[row] ? points.map((point, at) => (at === column ? -Infinity : point)) : points,
    );
    return best.total - maximise(without).total >= MARGIN ? column : null;
  });
}

const FORBIDDEN = 1e6;

/** The assignment with most points, rows without place at `UNPLACED` each (Hungarian algorithm, O(rows² · columns)). */
function maximise(scores: readonly (readonly number[])[]): { total: number; columns: (number | null)[] } {
  const rows = scores.length;
  const width = scores[0]?.length ?? 0;
  if (rows === 0) return { total: 0, columns: [] };
  // Behind the places stands one empty place for each row.
  const cost = (row: number, column: number): number => {
    if (column >= width) return -UNPLACED;
    const points = scores[row]?.[column] ?? -Infinity;
    return points === -Infinity ? FORBIDDEN : -points;
  };
  const columns = width + rows;
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  const holder = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row += 1) {
    holder[0] = row;
    const least = new Array<number>(columns + 1).fill(Infinity);
    const way = new Array<number>(columns + 1).fill(0);
    const seen = new Array<boolean>(columns + 1).fill(false);
    let at = 0;
    do {
      seen[at] = true;
      const current = holder[at] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let column = 1; column <= columns; column += 1) {
        if (seen[column]) continue;
        const reduced = cost(current - 1, column - 1) - (rowPotential[current] ?? 0) - (columnPotential[column] ?? 0);
        if (reduced < (least[column] ?? Infinity)) {
          least[column] = reduced;
          way[column] = at;
        }
        if ((least[column] ?? Infinity) < delta) {
          delta = least[column] ?? Infinity;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column += 1) {
        if (seen[column]) {
          const held = holder[column] ?? 0;
          rowPotential[held] = (rowPotential[held] ?? 0) + delta;
          columnPotential[column] = (columnPotential[column] ?? 0) - delta;
        } else least[column] = (least[column] ?? Infinity) - delta;
      }
      at = next;
    } while ((holder[at] ?? 0) !== 0);
    do {
      const from = way[at] ?? 0;
      holder[at] = holder[from] ?? 0;
      at = from;
    } while (at !== 0);
  }
  const found: (number | null)[] = new Array<number | null>(rows).fill(null);
  let total = 0;
  for (let column = 1; column <= columns; column += 1) {
    const row = holder[column] ?? 0;
    if (row === 0) continue;
    total -= cost(row - 1, column - 1);
    if (column <= width) found[row - 1] = column - 1;
  }
  return { total, columns: found };
}
