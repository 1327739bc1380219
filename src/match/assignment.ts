/**
 * The pairing of rows with columns that has the greatest sum of gains; each row and each column stands in one pair at most.
 * `gains[row][column]` ≥ 0; a pair that gains nothing is none. Gives for each row its column, or null.
 * The Hungarian method with potentials, O(rows² × columns).
 */
export function assign(gains: readonly (readonly number[])[]): (number | null)[] {
  const rows = gains.length;
  const columns = gains[0]?.length ?? 0;
  // One more column for each row: the place of a row that stays alone.
  const width = columns + rows;
  const costOf = (row: number, column: number): number => -(gains[row]?.[column] ?? 0);
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

  const assigned: (number | null)[] = gains.map(() => null);
  for (let column = 1; column <= columns; column += 1) {
    const row = (owner[column] ?? 0) - 1;
    if (row >= 0 && costOf(row, column - 1) < 0) assigned[row] = column - 1;
  }
  return assigned;
}
