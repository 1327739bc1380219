import { gramOf, type RunReader } from './posting-runs.ts';
import type { Steps } from './steps.ts';

/** Grams in ascending order. The records that hold each, ascending, are those from its start to that of the next. */
export interface RecordTable {
  grams: string[];
  /** One more than there are grams. */
  starts: number[];
  records: Uint32Array;
}

/**
 * Reads the runs of a bucket that belong to texts which lie one behind the other, gram by gram; gives which records hold each.
 * `onGram` is told each gram with its positions, ascending from one list to the next.
 */
export function mergeRuns(
  runs: readonly RunReader[],
  onGram: (gram: string, positions: readonly Steps[]) => void,
): RecordTable {
  const grams: string[] = [];
  const starts = [0];
  const records = new Uint32Array(runs.reduce((sum, run) => sum + run.records, 0));
  let length = 0;
  for (;;) {
    let least = Infinity;
    for (const { key } of runs) if (key < least) least = key;
    if (least === Infinity) return { grams, starts, records };
    const own = runs.filter(({ key }) => key === least);
    const gram = gramOf(least);
    onGram(gram, own);
    for (const run of own) length = run.take(records, length);
    grams.push(gram);
    starts.push(length);
  }
}
