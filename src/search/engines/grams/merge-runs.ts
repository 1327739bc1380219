import { gramOf, type RunReader } from './posting-runs.ts';
import type { Steps } from './steps.ts';

/**
 * Reads the runs of a bucket that belong to texts which lie one behind the other, gram by gram, in the order of the grams. `onGram` is told each gram with
 * its positions, ascending from one list to the next.
 */
export function mergeRuns(
  runs: readonly RunReader[],
  onGram: (gram: string, positions: readonly Steps[]) => void,
): void {
  let left = runs.filter(({ start }) => start !== Infinity);
  while (left.length > 0) {
    let least = Infinity;
    for (const { start } of left) if (start < least) least = start;
    const byEnd = new Map<number, Steps[]>();
    let isOver = false;
    for (const run of left) {
      while (run.start === least) {
        const known = byEnd.get(run.end);
        if (known === undefined) byEnd.set(run.end, [run.take()]);
        else known.push(run.take());
      }
      if (run.start === Infinity) isOver = true;
    }
    for (const end of Float64Array.from(byEnd.keys()).sort()) onGram(gramOf(least, end), byEnd.get(end) ?? []);
    if (isOver) left = left.filter(({ start }) => start !== Infinity);
  }
}
