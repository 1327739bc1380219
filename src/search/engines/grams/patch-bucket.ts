import { changedGrams, type RunPair } from './changed-grams.ts';
import { type GramDirectory, isCommon, type ListKind, NAME, type RecordTable } from './files.ts';
import { END, GRAM } from './grams.ts';
import { type Chunks, type ListEdit, patchChunks, type PatchOptions } from './patch-chunks.ts';
import { RunReader } from './posting-runs.ts';
import { numbersOf, type Steps } from './steps.ts';

/** A segment that has changed, and all of whose records begin where they did. */
export interface ChangedSegment {
  /** Its runs of a bucket. */
  before: Uint8Array;
  after: Uint8Array;
  /** Where its first record begins. */
  position: number;
  /** Its records, from the first up to another. */
  from: number;
  to: number;
}

export type PatchFiles = (kind: ListKind) => PatchOptions;

/**
 * Changes the files of a bucket in which little changed: the same as if all runs had been merged. null where that must be done, as the
 * records of a piece have to be listed that were not before. `directory`: of the bucket as it was, with a chunk at least.
 */
export function patchBucket(
  directory: GramDirectory,
  segments: readonly ChangedSegment[],
  table: RecordTable,
  files: PatchFiles,
): GramDirectory | null {
  const pairs = segments.map(({ before, after, position }): RunPair => ({
    before: new RunReader(before, position),
    after: new RunReader(after, position),
  }));
  const changed = changedGrams(pairs);
  const edits = [...changed].map(([gram, { added, removed }]): ListEdit => ({
    gram,
    toList: (numbers) => replaceNumbers(numbers, all(removed), all(added)),
  }));
  const places = patchChunks(chunksOf('places', directory), sortEdits(edits), files('places'));
  const pieces = changedPieces(changed.keys(), { before: directory.places, after: places.firsts });
  if (pieces === null) return null;
  const holders = holdersOf(pieces.changed, segments, table);
  const isChanged = (record: number): boolean => segments.some(({ from, to }) => record >= from && record < to);
  const records = patchChunks(
    chunksOf('records', directory),
    sortEdits([
      ...pieces.gone.map((gram): ListEdit => ({ gram, toList: () => new Uint32Array() })),
      ...pieces.changed.map((gram): ListEdit => ({
        gram,
        toList: (numbers) =>
          Uint32Array.from([
            ...(numbers ?? []).filter((record) => !isChanged(record)),
            ...(holders.get(gram) ?? []),
          ]).sort(),
      })),
    ]),
    files('records'),
  );
  return {
    places: places.firsts,
    records: records.firsts,
    names: { places: places.names.join(''), records: records.names.join('') },
  };
}

const EACH_NAME = new RegExp(`.{${NAME}}`, 'gu');

const chunksOf = (kind: ListKind, directory: GramDirectory): Chunks => ({
  firsts: directory[kind],
  names: directory.names[kind].match(EACH_NAME) ?? [],
});

const sortEdits = (edits: ListEdit[]): ListEdit[] => edits.sort((a, b) => (a.gram < b.gram ? -1 : 1));

const all = (parts: readonly Steps[]): number[] => parts.flatMap((part) => [...numbersOf(part)]);

function replaceNumbers(
  numbers: Uint32Array | null,
  removed: readonly number[],
  added: readonly number[],
): Uint32Array {
  const gone = new Set(removed);
  return Uint32Array.from([...(numbers ?? []).filter((number) => !gone.has(number)), ...added]).sort();
}

/**
 * The pieces whose records are listed and may have changed, and those that are not listed any more. null where one is listed that was not.
 * `before` and `after`: the firsts of the chunks of places.
 */
function changedPieces(
  grams: Iterable<string>,
  { before, after }: { before: readonly string[]; after: readonly string[] },
): { changed: string[]; gone: string[] } | null {
  const changed = new Set<string>();
  const gone = new Set<string>();
  const visit = (piece: string, hasChanged: boolean): boolean => {
    const isListed = isCommon({ places: after }, piece);
    const wasListed = isCommon({ places: before }, piece);
    // All records of a character that no other segment has are told by its grams.
    if (isListed && !wasListed && piece.length > 1) return false;
    if (isListed && hasChanged) changed.add(piece);
    if (wasListed && !isListed) gone.add(piece);
    return true;
  };
  for (const gram of grams) for (const piece of piecesOf(gram)) if (!visit(piece, true)) return null;
  // Where chunks begin and end elsewhere, pieces of others may be listed.
  for (const first of new Set([...before, ...after]))
    for (const piece of piecesOf(first)) if (piece.length > 1 && !visit(piece, false)) return null;
  return { changed: [...changed], gone: [...gone] };
}

/** What a gram begins with, as far as a text has it. */
function piecesOf(gram: string): string[] {
  const end = gram.indexOf(END);
  const length = end < 0 ? Math.min(GRAM, gram.length) : end;
  return Array.from({ length }, (_, n) => gram.slice(0, n + 1));
}

/** The records of some segments that hold each of the pieces. */
function holdersOf(
  pieces: readonly string[],
  segments: readonly ChangedSegment[],
  table: RecordTable,
): ReadonlyMap<string, ReadonlySet<number>> {
  const holders = new Map(pieces.map((piece): [string, Set<number>] => [piece, new Set()]));
  for (const { after, position } of segments)
    for (const runs = new RunReader(after, position); runs.start !== Infinity;) {
      const own = piecesOf(runs.gram).flatMap((piece) => holders.get(piece) ?? []);
      const steps = runs.take();
      if (own.length > 0) for (const place of numbersOf(steps)) for (const known of own) known.add(table.at(place));
    }
  return holders;
}
