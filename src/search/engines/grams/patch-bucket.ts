import { changedGrams, type RunPair } from './changed-grams.ts';
import { type GramDirectory, isCommon, type ListKind, NAME, type RecordTable } from './files.ts';
import { END, GRAM } from './grams.ts';
import { type Chunks, type ListEdit, patchChunks, type PatchOptions, type Replacement } from './patch-chunks.ts';
import { RunReader } from './posting-runs.ts';
import { numbersOf, toSteps } from './steps.ts';

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
  const pairs = segments.map(({ before, after, position, from, to }): RunPair => ({
    before: new RunReader(before, position),
    after: new RunReader(after, position),
    from: table.starts[from] ?? 0,
    to: table.starts[to] ?? 0,
  }));
  const changed = changedGrams(pairs);
  const places = patchChunks(chunksOf('places', directory), editsOf(changed), files('places'));
  const pieces = changedPieces(changed.keys(), { before: directory.places, after: places.firsts });
  if (pieces === null) return null;
  const gone = pieces.gone.map((piece): [string, Replacement[]] => [piece, [ALL]]);
  const records = patchChunks(
    chunksOf('records', directory),
    editsOf([...gone, ...holdersOf(pieces.changed, segments, table)]),
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

const editsOf = (changed: Iterable<[gram: string, replacements: Replacement[]]>): ListEdit[] =>
  Array.from(changed, ([gram, replacements]) => ({ gram, replacements })).sort((a, b) => (a.gram < b.gram ? -1 : 1));

/** Takes all numbers away. */
const ALL: Replacement = { from: 0, to: Infinity, numbers: null };

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

/** For each piece the records of the segments that hold it. */
function holdersOf(
  pieces: readonly string[],
  segments: readonly ChangedSegment[],
  table: RecordTable,
): ReadonlyMap<string, Replacement[]> {
  const replacements = new Map(pieces.map((piece): [string, Replacement[]] => [piece, []]));
  for (const { after, position, from, to } of segments) {
    const holders = new Map(pieces.map((piece): [string, Set<number>] => [piece, new Set()]));
    for (const runs = new RunReader(after, position); runs.start !== Infinity;) {
      const own = piecesOf(runs.gram).flatMap((piece) => holders.get(piece) ?? []);
      const steps = runs.take();
      if (own.length > 0) for (const place of numbersOf(steps)) for (const known of own) known.add(table.at(place));
    }
    for (const [piece, records] of holders)
      replacements
        .get(piece)
        ?.push({ from, to, numbers: records.size === 0 ? null : toSteps(Uint32Array.from(records).sort()) });
  }
  return replacements;
}
