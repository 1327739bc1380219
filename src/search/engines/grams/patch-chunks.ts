import { NumberReader } from '../../index/varint.ts';
import { ChunkWriter, distinguish } from './chunks.ts';
import { lowerBound } from './files.ts';
import { toSteps, type Steps } from './steps.ts';

/** Chunks as `ChunkWriter` cuts them: what `GramDirectory` says of each, and its name. */
export interface Chunks {
  firsts: readonly string[];
  names: readonly string[];
}

/** What takes the place of all numbers of a list from one up to another; null: nothing. */
export interface Replacement {
  from: number;
  to: number;
  numbers: Steps | null;
}

/** Changes a list, or makes one; where nothing is left it goes. */
export interface ListEdit {
  gram: string;
  /** One at least, ascending. */
  replacements: readonly Replacement[];
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
    const changed = left.next === null ? before.count : before.chunkOf(left.next);
    for (; chunk < changed; chunk += 1) {
      firsts.push(last === null ? before.firstOf(chunk) : distinguish(before.start(chunk)?.gram ?? '', last));
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
  let open = null as OpenList | null;
  const close = (): void => {
    open?.close();
    open = null;
  };
  const addNew = (until: string | null): void => {
    for (const edit of left.takeBefore(until)) new OpenList(edit.gram, edit, writer).close();
  };
  for (let chunk = from; ;) {
    for (const { gram, numbers } of before.lists(chunk)) {
      if (open?.gram !== gram) {
        close();
        addNew(gram);
        open = new OpenList(gram, left.take(gram), writer);
      }
      open.append(numbers);
    }
    chunk += 1;
    const next = before.start(chunk);
    if (next !== null && open?.gram === next.gram) {
      if (!open.endsBefore(next.number)) continue;
      writer.endWithin();
      return chunk;
    }
    close();
    addNew(next?.gram ?? null);
    // Where that one goes the chunk may end elsewhere.
    if (next !== null && (left.next?.gram === next.gram || !writer.endsBefore(next.gram))) continue;
    writer.end();
    return chunk;
  }
}

/** A list that is written as it is to be, while it is read as it was. */
class OpenList {
  readonly gram: string;
  readonly #writer: ChunkWriter;
  readonly #left: Replacement[];
  /** Numbers before this one are replaced. */
  #kept = 0;
  #isBegun = false;

  constructor(gram: string, edit: ListEdit | null, writer: ChunkWriter) {
    this.gram = gram;
    this.#writer = writer;
    this.#left = [...(edit?.replacements ?? [])];
  }

  /** The next numbers of the list as it was. */
  append(numbers: Uint32Array): void {
    let rest = from(numbers, this.#kept);
    for (let [next] = this.#left; next !== undefined; [next] = this.#left) {
      const behind = from(rest, next.from);
      this.#write(rest.subarray(0, rest.length - behind.length));
      rest = behind;
      if (rest.length === 0) return;
      this.#replace(next);
      rest = from(rest, next.to);
    }
    this.#write(rest);
  }

  /** Whether nothing is replaced from this number on, and a chunk ends before it. */
  endsBefore(number: number): boolean {
    return this.#left.length === 0 && number >= this.#kept && this.#isBegun && this.#writer.endsWithin(number);
  }

  close(): void {
    for (let [next] = this.#left; next !== undefined; [next] = this.#left) this.#replace(next);
    if (this.#isBegun) this.#writer.close();
  }

  #replace({ to, numbers }: Replacement): void {
    this.#left.shift();
    this.#kept = to;
    if (numbers !== null) this.#add(numbers);
  }

  #write(numbers: Uint32Array): void {
    if (numbers.length > 0) this.#add(toSteps(numbers));
  }

  #add(steps: Steps): void {
    if (!this.#isBegun) this.#writer.begin(this.gram);
    this.#isBegun = true;
    this.#writer.append(steps);
  }
}

/** Those of ascending numbers that are not less than one. */
const from = (numbers: Uint32Array, least: number): Uint32Array =>
  numbers.subarray(lowerBound(numbers.length, (n) => (numbers[n] ?? 0) >= least));

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

/** Where a chunk begins. */
interface ChunkStart {
  gram: string;
  number: number;
}

interface ChunksReader {
  count: number;
  nameOf: (chunk: number) => string;
  firstOf: (chunk: number) => string;
  lists: (chunk: number) => Iterable<NumberList>;
  /** null behind the last chunk. */
  start: (chunk: number) => ChunkStart | null;
  /** '' before the first one. */
  lastGramBefore: (chunk: number) => string;
  /** The first chunk that an edit may change. */
  chunkOf: (edit: ListEdit) => number;
}

/** Chunks that are kept: where one begins is asked for again when it is read. */
const KEPT = 3;

function readerOf({ firsts, names }: Chunks, load: PatchOptions['read']): ChunksReader {
  const kept = new Map<string, Uint8Array>();
  const nameOf = (chunk: number): string => names[chunk] ?? '';
  const firstOf = (chunk: number): string => firsts[chunk] ?? '';
  const read = (chunk: number): Uint8Array => {
    const name = nameOf(chunk);
    const bytes = kept.get(name) ?? load(name);
    kept.set(name, bytes);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return bytes;
  };
  const start = (chunk: number): ChunkStart | null => {
    if (chunk >= names.length) return null;
    const reader = new NumberReader(read(chunk));
    const gram = nextGram(reader, '');
    // How many there are stands before the first.
    reader.next();
    return { gram, number: reader.next() };
  };
  return {
    count: names.length,
    nameOf,
    firstOf,
    lists: (chunk) => listsIn(read(chunk)),
    start,
    lastGramBefore: (chunk) => (chunk === 0 ? '' : ([...listsIn(read(chunk - 1))].at(-1)?.gram ?? '')),
    chunkOf: ({ gram, replacements }) => {
      const least = replacements[0]?.from ?? 0;
      const isBehind = (own: ChunkStart): boolean => own.gram > gram || (own.gram === gram && own.number >= least);
      const first = lowerBound(names.length, (chunk) => firstOf(chunk) >= gram);
      const end = lowerBound(names.length, (chunk) => firstOf(chunk) > gram);
      // What a chunk begins with may be what ends the one before.
      const low = Math.max(0, first - 1);
      const count = lowerBound(end - low, (n) => isBehind(start(low + n) ?? { gram: '', number: 0 }));
      return Math.max(0, low + count - 1);
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
