import { gramOf, type RunReader } from './posting-runs.ts';

/** Grams, or what they begin with, in ascending order. The numbers of each, ascending, are those from its start to that of the next. */
export interface GramTable {
  grams: string[];
  /** One more than there are grams. */
  starts: number[];
  numbers: Uint32Array;
}

/** The runs of a bucket that belong to texts which lie one behind the other, as one table. */
export function mergeRuns(runs: readonly RunReader[]): GramTable {
  const grams: string[] = [];
  const starts = [0];
  const numbers = new Uint32Array(runs.reduce((sum, { total }) => sum + total, 0));
  let length = 0;
  for (;;) {
    let least = Infinity;
    for (const { key } of runs) if (key < least) least = key;
    if (least === Infinity) return { grams, starts, numbers };
    for (const run of runs) if (run.key === least) length = run.take(numbers, length);
    grams.push(gramOf(least));
    starts.push(length);
  }
}
