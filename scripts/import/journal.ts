import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Identity } from './present.ts';
import type { SourceReading } from './report.ts';
import { isStale, temporaryOf } from './target.ts';

/** What an import did with a source: enough to tell that it would do the same again. */
export interface JournalEntry {
  /** Digest of all that the reading depended on, see source-key.ts. */
  key: string;
  /** Digest of the part that is the same for all sources: the code and the registries. */
  settings: string;
  /** Digest of the bytes of the source. */
  sha256: string;
  identity: Identity;
  /** As the rule makes it; and that of its place, which differs where a draft made room. */
  slug: string;
  placedSlug: string;
  /** Digests of the Markdown and its record as the import left them; null: there is no record. */
  markdown: string;
  record: string | null;
  /** Path of the kept original below the content folder; null where a person's edits were left, with whatever original they have. */
  original: string | null;
  /** A person's edits were left as they are. */
  isKept: boolean;
  /** The import was poor, and nobody has accepted it. */
  isPoor: boolean;
  acceptPoor: boolean;
  reading: SourceReading;
}

interface Slice {
  offset: number;
  length: number;
}

const CHUNK = 1 << 20;
const NEWLINE = 0x0a;
const DAY = 24 * 60 * 60 * 1000;
/** Journals of content folders that nobody imported into for so many days are removed. */
const LONGEST_UNUSED = 180;

/** Whole lines of a file, without their ends; what no line end follows was torn. */
function* readLines(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    let rest: Buffer[] = [];
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0 && end < read; end = chunk.indexOf(NEWLINE, start)) {
        yield Buffer.concat([...rest, chunk.subarray(start, end)]);
        rest = [];
        start = end + 1;
      }
      rest.push(Buffer.from(chunk.subarray(start, read)));
    }
  } finally {
    closeSync(file);
  }
}

/** null for a line that a crash has damaged. */
function parseEntry(line: Buffer): JournalEntry | null {
  try {
    return JSON.parse(line.toString('utf8')) as JournalEntry;
  } catch {
    return null;
  }
}

/** The edition that an entry is about; a later entry on it takes the place of this one. */
const targetOf = ({ identity, placedSlug }: JournalEntry): string =>
  `${identity.municipality}/${placedSlug}/${identity.published ?? ''}`;

/**
 * What imports into one content folder did, a line of JSON a source, below the cache. It is written anew when it is opened, without lines
 * that are damaged, out of date or replaced by later ones; of its entries only the keys are kept in memory.
 */
export class Journal {
  readonly #file: number;
  readonly #slices = new Map<string, Slice>();
  #end = 0;
  #fault: unknown = null;

  /** Throws as the system does where the file cannot be written. */
  constructor(path: string, settings: string) {
    mkdirSync(dirname(path), { recursive: true });
    removeUnused(path);
    const temporary = temporaryOf(path);
    this.#file = openSync(temporary, 'w+');
    try {
      if (existsSync(path)) this.#copy(path, settings);
      renameSync(temporary, path);
    } catch (error) {
      this.close();
      rmSync(temporary, { force: true });
      throw error;
    }
  }

  /** What is known of a source by its key. */
  find(key: string): JournalEntry | null {
    const slice = this.#slices.get(key);
    if (slice === undefined) return null;
    const line = Buffer.alloc(slice.length);
    const read = readSync(this.#file, line, { position: slice.offset });
    const entry = parseEntry(line.subarray(0, read));
    return entry?.key === key ? entry : null;
  }

  /** Keeps an entry for the next import. Never throws: what cannot be kept is read again, and `fault` says why. */
  add(entry: JournalEntry): void {
    if (this.#fault !== null) return;
    try {
      this.#write(Buffer.from(JSON.stringify(entry)));
    } catch (error) {
      this.#fault = error;
    }
  }

  /** Why nothing more is written; null where all is well. */
  get fault(): unknown {
    return this.#fault;
  }

  close(): void {
    closeSync(this.#file);
  }

  #copy(path: string, settings: string): void {
    const last = new Map<string, number>();
    let at = 0;
    for (const line of readLines(path)) {
      const entry = parseEntry(line);
      if (entry?.settings === settings) last.set(targetOf(entry), at);
      at += 1;
    }
    const wanted = new Set(last.values());
    at = 0;
    for (const line of readLines(path)) {
      const entry = wanted.has(at) ? parseEntry(line) : null;
      if (entry !== null) this.#slices.set(entry.key, this.#write(line));
      at += 1;
    }
  }

  #write(line: Buffer): Slice {
    const bytes = Buffer.concat([line, Buffer.of(NEWLINE)]);
    const slice = { offset: this.#end, length: line.length };
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at, bytes.length - at, this.#end + at);
    this.#end += bytes.length;
    return slice;
  }
}

/** Removes journals that nobody uses, and what was left half-written. */
function removeUnused(own: string, now = Date.now()): void {
  for (const name of readdirSync(dirname(own))) {
    const path = join(dirname(own), name);
    // Another process may have removed it meanwhile.
    const time = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (isStale(name) || (name !== basename(own) && now - time > LONGEST_UNUSED * DAY)) rmSync(path, { force: true });
  }
}
