import { type Directory, isCommon } from './files.ts';
import { GRAM } from './grams.ts';
import type { GramTable } from './gram-table.ts';

/** Positions for each of which the record is noted. */
const BLOCK = 4096;

/** What turns a table of positions into the same grams with the records that hold them. `starts`: see `startsOf`. */
export function recordFinder(starts: Uint32Array): (positions: GramTable) => GramTable {
  const walk = (record: number, position: number): number => {
    let at = record;
    while (position >= (starts[at + 1] ?? Infinity)) at += 1;
    return at;
  };
  const noted = new Uint32Array(Math.ceil((starts.at(-1) ?? 0) / BLOCK));
  for (let block = 1; block < noted.length; block += 1) noted[block] = walk(noted[block - 1] ?? 0, block * BLOCK);
  return (positions) => {
    const numbers = new Uint32Array(positions.numbers.length);
    let length = 0;
    const ends = positions.grams.map((_, n) => {
      const to = positions.starts[n + 1] ?? 0;
      let end = 0;
      for (let at = positions.starts[n] ?? 0; at < to; at += 1) {
        const position = positions.numbers[at] ?? 0;
        if (position < end) continue;
        const record = walk(noted[Math.floor(position / BLOCK)] ?? 0, position);
        end = starts[record + 1] ?? Infinity;
        numbers[length++] = record;
      }
      return length;
    });
    return { grams: positions.grams, starts: [0, ...ends], numbers };
  };
}

/** Of the records of all grams of a bucket those of single characters, and of common pairs and grams; the bucket is the last of the directory. */
export function toCommonRecords(
  { grams, starts, numbers }: GramTable,
  directory: Pick<Directory, 'places'>,
): GramTable {
  // What no chunk begins with lies in one chunk.
  const begun = new Set(directory.places.at(-1)?.flatMap((first) => [first.slice(0, 2), first]));
  const common: { gram: string; records: Uint32Array }[] = [];
  for (let length = 1; length <= GRAM; length += 1) {
    for (const { start, from, to } of groupsOf(grams, length)) {
      if ((length > 1 && !begun.has(start)) || !isCommon(directory, start)) continue;
      const records = numbers.subarray(starts[from], starts[to]);
      common.push({ gram: start, records: to === from + 1 ? records : new Uint32Array(new Set(records)).sort() });
    }
  }
  return toTable(common.sort((a, b) => (a.gram < b.gram ? -1 : 1)));
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

function toTable(lists: readonly { gram: string; records: Uint32Array }[]): GramTable {
  const starts = [0];
  for (const { records } of lists) starts.push((starts.at(-1) ?? 0) + records.length);
  const numbers = new Uint32Array(starts.at(-1) ?? 0);
  for (const [n, { records }] of lists.entries()) numbers.set(records, starts[n]);
  return { grams: lists.map(({ gram }) => gram), starts, numbers };
}
