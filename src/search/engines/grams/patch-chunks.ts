import { NumberReader } from '../../index/varint.ts';
import { ChunkWriter, distinguish } from './chunks.ts';
import { lowerBound } from './files.ts';
import { toSteps } from './steps.ts';

/** Chunks as `ChunkWriter` cuts them: what `GramDirectory` says of each, and its name. */
export interface Chunks {
  firsts: readonly string[];
  names: readonly string[];
}

/** Another list in the place of one. */
export interface ListEdit {
  gram: string;
  /** The list as it is to be; an empty one goes, and null is one that was not there. */
  toList: (numbers: Uint32Array | null) => Uint32Array;
}

export interface PatchOptions {
  /** Bytes of a chunk: see `ChunkWriter`. */
  size: number;
  read: (name: string) => Uint8Array;
  /** Gives the name of the chunk. */
  put: (bytes: Uint8Array) => string;
}

interface NumberList {
  gram: string;
  numbers: Uint32Array;
}

/**
 * Changes some lists of chunks. Writes those that hold them anew, up to the first one that begins as before, and gives the chunks of the
 * changed lists: the same as if all had been written. `edits`: ascending by their grams, each once. There is a chunk.
 */
export function patchChunks(chunks: Chunks, edits: readonly ListEdit[], options: PatchOptions): Chunks {
  const before = readerOf(chunks, options.read);
  const [firsts, names]: [string[], string[]] = [[], []];
  const left = new EditsLeft(edits);
  /** The gram before a chunk that stays, where it may be another one than it was. */
  let last: string | null = null;
  for (let chunk = 0; chunk < before.count;) {
    const changed = left.next === null ? before.count : before.chunkOf(left.next.gram);
    for (; chunk < changed; chunk += 1) {
      firsts.push(last === null ? before.firstOf(chunk) : distinguish(before.firstGram(chunk) ?? '', last));
      names.push(before.nameOf(chunk));
      last = null;
    }
    if (chunk === before.count) break;
    const writer: ChunkWriter = new ChunkWriter(
      options.size,
      (bytes) => names.push(options.put(bytes)),
      last ?? before.lastGramBefore(chunk),
    );
    chunk = rewrite(before, chunk, left, writer);
    firsts.push(...writer.firsts);
    ({ last } = writer);
  }
  return { firsts, names };
}

/** Writes the lists of a chunk and of those behind it as they are to be, up to one that begins as before. Gives the number of that one. */
function rewrite(before: ChunksReader, from: number, left: EditsLeft, writer: ChunkWriter): number {
  const add = (gram: string, numbers: Uint32Array): void => {
    if (numbers.length > 0) writer.add(gram, [toSteps(numbers)]);
  };
  const addNew = (until: string | null): void => {
    for (const edit of left.takeBefore(until)) add(edit.gram, edit.toList(null));
  };
  const addList = ({ gram, numbers }: NumberList): void => {
    addNew(gram);
    add(gram, left.take(gram)?.toList(numbers) ?? numbers);
  };
  /** The last one of the chunk, which may go on in the next. */
  let open: NumberList[] = [];
  let chunk = from;
  for (let next: string | null = ''; next !== null;) {
    const [first, ...others] = [...before.lists(chunk)];
    const lists = [...(first === undefined ? [] : joinEqual(open, first)), ...others];
    open = lists.splice(-1);
    for (const list of lists) addList(list);
    chunk += 1;
    next = before.firstGram(chunk);
    if (open[0]?.gram === next) continue;
    for (const list of open) addList(list);
    open = [];
    addNew(next);
    // Where that one goes the chunk may end elsewhere.
    if (next !== null && left.next?.gram !== next && writer.endsBefore(next)) break;
  }
  writer.end();
  return chunk;
}

function joinEqual(open: readonly NumberList[], list: NumberList): NumberList[] {
  const [begun] = open;
  if (begun?.gram !== list.gram) return [...open, list];
  const numbers = new Uint32Array(begun.numbers.length + list.numbers.length);
  numbers.set(begun.numbers);
  numbers.set(list.numbers, begun.numbers.length);
  return [{ gram: list.gram, numbers }];
}

class EditsLeft {
  readonly #edits: readonly ListEdit[];
  #at = 0;

  constructor(edits: readonly ListEdit[]) {
    this.#edits = edits;
  }

  get next(): ListEdit | null {
    return this.#edits[this.#at] ?? null;
  }

  /** The edit of a gram. */
  take(gram: string): ListEdit | null {
    const { next } = this;
    if (next?.gram !== gram) return null;
    this.#at += 1;
    return next;
  }

  /** Those of grams before another, all where it is null. */
  *takeBefore(gram: string | null): Generator<ListEdit> {
    for (let { next } = this; next !== null && (gram === null || next.gram < gram); { next } = this) {
      this.#at += 1;
      yield next;
    }
  }
}

interface ChunksReader {
  count: number;
  nameOf: (chunk: number) => string;
  firstOf: (chunk: number) => string;
  lists: (chunk: number) => Iterable<NumberList>;
  /** null behind the last chunk. */
  firstGram: (chunk: number) => string | null;
  /** '' before the first one. */
  lastGramBefore: (chunk: number) => string;
  /** The first chunk that an edit of a gram may change. */
  chunkOf: (gram: string) => number;
}

/** Chunks that are kept: where one ends is asked for again when the next is read. */
const KEPT = 3;

function readerOf({ firsts, names }: Chunks, load: PatchOptions['read']): ChunksReader {
  const kept = new Map<string, Uint8Array>();
  const read = (name: string): Uint8Array => {
    const bytes = kept.get(name) ?? load(name);
    kept.set(name, bytes);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return bytes;
  };
  const nameOf = (chunk: number): string => names[chunk] ?? '';
  const firstOf = (chunk: number): string => firsts[chunk] ?? '';
  const lists = (chunk: number): Iterable<NumberList> => listsIn(read(nameOf(chunk)));
  const firstGram = (chunk: number): string | null =>
    chunk < names.length ? nextGram(new NumberReader(read(nameOf(chunk))), '') : null;
  return {
    count: names.length,
    nameOf,
    firstOf,
    lists,
    firstGram,
    lastGramBefore: (chunk) => (chunk === 0 ? '' : ([...lists(chunk - 1)].at(-1)?.gram ?? '')),
    chunkOf: (gram) => {
      let chunk = Math.max(0, lowerBound(names.length, (n) => firstOf(n) > gram) - 1);
      // It may begin in the chunk before, and the first one of a chunk is where that ends.
      while (chunk > 0 && (firstGram(chunk) ?? '') >= gram) chunk -= 1;
      return chunk;
    },
  };
}

function* listsIn(bytes: Uint8Array): Generator<NumberList> {
  const reader = new NumberReader(bytes);
  let gram = '';
  while (reader.at < bytes.length) {
    gram = nextGram(reader, gram);
    yield { gram, numbers: reader.nextSums(reader.next()) };
  }
}

function nextGram(reader: NumberReader, before: string): string {
  let gram = before.slice(0, reader.next());
  for (let left = reader.next(); left > 0; left -= 1) gram += String.fromCharCode(reader.nextUnit());
  return gram;
}
