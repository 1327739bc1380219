import { NumberReader } from '../../index/varint.ts';
import type { RecordTable } from './files.ts';
import { GRAM, HALF } from './grams.ts';
import { halvesOf, UNITS, type GramHalves, type RunReader } from './posting-runs.ts';

/** A piece, and the grams that begin with it: from one up to another that does not. */
interface PieceRange {
  from: GramHalves;
  to: GramHalves;
}

/** For pieces in their order. */
export const rangesOf = (pieces: readonly string[]): PieceRange[] =>
  pieces.map((piece) => {
    const from = halvesOf(piece);
    const to =
      piece.length > HALF
        ? { start: from.start, end: from.end + UNITS ** (GRAM - piece.length) }
        : { start: from.start + UNITS ** (HALF - piece.length), end: 0 };
    return { from, to };
  });

/** Records of a segment, counted from its first one. */
export interface SegmentRecords {
  first: number;
  count: number;
}

/**
 * Tells of each piece that grams of a run begin with which records hold it, each once, ascending. Where pieces begin with each other, the longest one
 * comes first.
 */
export function recordsInRun(
  run: RunReader,
  ranges: readonly PieceRange[],
  table: RecordTable,
  { first, count }: SegmentRecords,
  onPiece: (piece: number, records: readonly number[]) => void,
): void {
  /** The pieces that the gram which is next begins with, each longer than the one before. */
  const open: { piece: number; held: Uint8Array }[] = [];
  const free: Uint8Array[] = [];
  const close = (): void => {
    const own = open.pop();
    if (own === undefined) return;
    const outer = open.at(-1);
    const records: number[] = [];
    for (let n = 0; n < count; n += 1) {
      if (own.held[n] === 0) continue;
      records.push(first + n);
      if (outer !== undefined) outer.held[n] = 1;
    }
    free.push(own.held.fill(0));
    onPiece(own.piece, records);
  };
  let next = 0;
  while (run.start !== Infinity) {
    for (let top = open.at(-1); top !== undefined && isFrom(run, ranges[top.piece]?.to); top = open.at(-1)) close();
    for (let range = ranges[next]; range !== undefined && isFrom(run, range.from); range = ranges[next]) {
      if (!isFrom(run, range.to)) open.push({ piece: next, held: free.pop() ?? new Uint8Array(count) });
      next += 1;
    }
    const held = open.at(-1)?.held;
    const behind = ranges[next];
    if (held !== undefined) markRecords(run, table, held, first);
    else if (behind === undefined) break;
    else run.seek(behind.from);
  }
  while (open.length > 0) close();
}

const isFrom = ({ start, end }: GramHalves, from: GramHalves | undefined): boolean =>
  from !== undefined && (start > from.start || (start === from.start && end >= from.end));

/** Marks the records in which the gram stands that is next. */
function markRecords(run: RunReader, { starts, at }: RecordTable, held: Uint8Array, base: number): void {
  const { count, first, last, bytes, from } = run.take();
  let record = at(first);
  held[record - base] = 1;
  let behind = starts[record + 1] ?? Infinity;
  if (last < behind) return;
  const reader = new NumberReader(bytes, from);
  let position = first;
  for (let n = 1; n < count; n += 1) {
    position += reader.next();
    if (position < behind) continue;
    record = at(position);
    held[record - base] = 1;
    behind = starts[record + 1] ?? Infinity;
    if (last < behind) return;
  }
}
