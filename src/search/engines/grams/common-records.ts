import { type GramDirectory, isCommon } from './files.ts';
import { GRAM } from './grams.ts';
import type { RecordTable } from './merge-runs.ts';

/** Of the grams of a bucket single characters, and common pairs and grams, each with the records that hold it. */
export function toCommonRecords(
  { grams, starts, records }: RecordTable,
  directory: Pick<GramDirectory, 'places'>,
): { gram: string; records: Uint32Array }[] {
  // What no chunk begins with lies in one chunk.
  const begun = new Set(directory.places.flatMap((first) => [first.slice(0, 2), first]));
  const common: { gram: string; records: Uint32Array }[] = [];
  for (let length = 1; length <= GRAM; length += 1) {
    for (const { start, from, to } of groupsOf(grams, length)) {
      if ((length > 1 && !begun.has(start)) || !isCommon(directory, start)) continue;
      const own = records.subarray(starts[from], starts[to]);
      common.push({ gram: start, records: to === from + 1 ? own : new Uint32Array(new Set(own)).sort() });
    }
  }
  return common.sort((a, b) => (a.gram < b.gram ? -1 : 1));
}

/** Ascending grams that begin with the same characters. */
function* groupsOf(grams: readonly string[], length: number): Generator<{ start: string; from: number; to: number }> {
  let from = 0;
  while (from < grams.length) {
    const start = grams[from]?.slice(0, length) ?? '';
    let to = from + 1;
    while (to < grams.length && grams[to]?.startsWith(start) === true) to += 1;
    yield { start, from, to };
    from = to;
  }
}
