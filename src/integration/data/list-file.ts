import { closeSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../text/digest.ts';
import type { DatabaseSync } from '../../workspace/sqlite.ts';
import type { Outputs } from '../outputs.ts';
import { openBuffered, type BufferedFile } from './buffered-file.ts';

/** What stands around the entries of a list, as text. */
export interface ListFrame {
  head: string;
  separator: string;
  tail: string;
  /** The whole file where there is no entry. */
  empty: string;
}

export interface ListEntry {
  /** Compared as text; entries of the highest rank stand first, those of one rank in the order in which they come. */
  rank: string;
  text: string;
}

/**
 * A file of the site that lists what all owners (assessments, by their ids) give, entry by entry. What an owner gave before is taken from the
 * file as it stands, so only what changed is made, and nothing is kept twice.
 */
export interface ListFile {
  /** Whether the file holds what the owner gives, made from inputs of this digest. */
  isFresh: (owner: string, inputs: string) => boolean;
  /** The next owner gives what the file holds. Gives the digest of it. */
  keep: (owner: string) => string;
  /** The next owner gives these. Gives the digest of them. */
  put: (owner: string, inputs: string, entries: readonly ListEntry[]) => string;
  /** Writes the file, unless it stands as it is; after all owners. */
  finish: () => Promise<void>;
  /** Must be called once, also after an error. */
  close: () => void;
}

export interface ListRequest {
  database: DatabaseSync;
  outputs: Outputs;
  /** Folder for what is written only to be sorted, on the disk of the outputs. */
  scratch: string;
  /** Of the site. */
  path: string;
  frame: ListFrame;
}

/**
 * What an owner gives: its entries as rank and length in bytes, in turn, and where each begins in the file that holds them. Those of one
 * rank that follow one another lie there together, and count as one.
 */
interface Share {
  inputs: string;
  digest: string;
  entries: (string | number)[];
  starts: number[];
}

/** A part of a file. */
interface Range {
  file: number;
  start: number;
  end: number;
}

export function openListFile({ database, outputs, scratch, path, frame }: ListRequest): ListFile {
  const known = openKnownList(database, path);
  const before = outputs.has(path, known.version) ? known.read(frame) : new Map<string, Share>();
  const name = join(scratch, path.replaceAll('/', '-'));
  const standing = before.size > 0 ? openSync(outputs.fileAt(path), 'r') : -1;
  const separator = Buffer.from(frame.separator);
  let spill: { out: BufferedFile; input: number; size: number } | null = null;
  const now = new Map<string, Share>();
  const places = new Map<string, Range[]>();
  const place = (share: Share, file: number): void => {
    for (const [at, start] of share.starts.entries()) {
      const rank = String(share.entries[2 * at]);
      const ranges = places.get(rank) ?? [];
      places.set(rank, ranges);
      const range = { file, start, end: start + Number(share.entries[2 * at + 1]) };
      const last = ranges.at(-1);
      // The separator lies between them in either file.
      if (last?.file === file && last.end + separator.length === start) last.end = range.end;
      else ranges.push(range);
    }
  };
  const write = (file: string): void => {
    const out = openBuffered(`${name}.new`);
    try {
      let isFirst = true;
      for (const rank of [...places.keys()].sort().reverse())
        for (const range of places.get(rank) ?? []) {
          out.write(isFirst ? frame.head : frame.separator);
          copyRange(range, out);
          isFirst = false;
        }
      out.write(isFirst ? frame.empty : frame.tail);
    } finally {
      out.close();
    }
    renameSync(`${name}.new`, file);
  };
  return {
    isFresh: (owner, inputs) => before.get(owner)?.inputs === inputs,
    keep: (owner) => {
      const share = before.get(owner);
      if (share === undefined) throw new Error(`Internal error: ${path} holds nothing of "${owner}".`);
      now.set(owner, share);
      place(share, standing);
      return share.digest;
    },
    put: (owner, inputs, entries) => {
      if (spill === null) {
        const out = openBuffered(name);
        spill = { out, input: openSync(name, 'r'), size: 0 };
      }
      const share: Share = { inputs, digest: '', entries: [], starts: [] };
      for (const { rank, text } of entries) {
        const length = spill.out.write(text);
        spill.out.writeBytes(separator);
        const last = share.entries.length - 1;
        if (share.entries[last - 1] === rank)
          share.entries[last] = Number(share.entries[last]) + separator.length + length;
        else {
          share.entries.push(rank, length);
          share.starts.push(spill.size);
        }
        spill.size += length + separator.length;
      }
      share.digest = digestOf(...entries.flatMap(({ rank, text }) => [rank, text]));
      now.set(owner, share);
      place(share, spill.input);
      return share.digest;
    },
    finish: async () => {
      spill?.out.flush();
      const version = digestOf(JSON.stringify(frame), ...[...now].flatMap(([owner, { digest }]) => [owner, digest]));
      if (!outputs.keep(path, version)) await outputs.make(path, version, write);
      known.replace(version, now, before);
    },
    close: () => {
      if (standing >= 0) closeSync(standing);
      if (spill === null) return;
      closeSync(spill.input);
      spill.out.close();
      rmSync(name);
    },
  };
}

/** Bytes that are copied at a time. */
const CHUNK = 1 << 20;

function copyRange({ file, start, end }: Range, out: BufferedFile): void {
  for (let at = start; at < end;) {
    const bytes = Buffer.allocUnsafe(Math.min(CHUNK, end - at));
    const read = readSync(file, bytes, 0, bytes.length, at);
    if (read === 0)
      throw new Error('Internal error: a list of the site was cut off while it was read. Run the build again.');
    out.writeBytes(bytes.subarray(0, read));
    at += read;
  }
}

/** What the database knows of a list as it was last written. */
function openKnownList(database: DatabaseSync, path: string) {
  database.exec(`CREATE TABLE IF NOT EXISTS lists (path TEXT PRIMARY KEY, version TEXT) STRICT;
    CREATE TABLE IF NOT EXISTS list_shares (path TEXT, place INTEGER, owner TEXT, inputs TEXT, digest TEXT, entries TEXT,
      PRIMARY KEY (path, place)) STRICT, WITHOUT ROWID`);
  const version = database.prepare('SELECT version FROM lists WHERE path = ?').get(path)?.['version'];
  return {
    version: typeof version === 'string' ? version : '',
    read: ({ head, separator }: ListFrame): Map<string, Share> => {
      const select = database.prepare(
        'SELECT owner, inputs, digest, entries FROM list_shares WHERE path = ? ORDER BY place',
      );
      // Objects with a name for each column take longer to make.
      select.setReturnArrays(true);
      const rows = select.all(path) as unknown as [owner: string, inputs: string, digest: string, entries: string][];
      const shares = rows.map(([owner, inputs, digest, entries]): [string, Share] => [
        owner,
        { inputs, digest, entries: JSON.parse(entries) as Share['entries'], starts: [] },
      ]);
      setStarts(shares, Buffer.byteLength(head), Buffer.byteLength(separator));
      return new Map(shares);
    },
    /** `before`: what `read` gave; what stands in its place as it was is not written again. */
    replace: (next: string, shares: ReadonlyMap<string, Share>, before: ReadonlyMap<string, Share>): void => {
      const standing = [...before];
      const insert = database.prepare('INSERT OR REPLACE INTO list_shares VALUES (?, ?, ?, ?, ?, ?)');
      database.exec('BEGIN');
      for (const [at, [owner, share]] of [...shares].entries()) {
        const [formerOwner, former] = standing[at] ?? [];
        const { inputs, digest, entries } = share;
        if (owner !== formerOwner || share !== former)
          insert.run(path, at, owner, inputs, digest, JSON.stringify(entries));
      }
      database.prepare('DELETE FROM list_shares WHERE path = ? AND place >= ?').run(path, shares.size);
      database.prepare('INSERT OR REPLACE INTO lists VALUES (?, ?)').run(path, next);
      database.exec('COMMIT');
    },
  };
}

/** Works out where each entry stands in the file, from the lengths of all. */
function setStarts(shares: readonly (readonly [string, Share])[], head: number, separator: number): void {
  const sizes = new Map<string, number>();
  const each = function* (): Generator<[Share, string, number]> {
    for (const [, share] of shares)
      for (let at = 0; at < share.entries.length; at += 2)
        yield [share, String(share.entries[at]), Number(share.entries[at + 1]) + separator];
  };
  for (const [, rank, size] of each()) sizes.set(rank, (sizes.get(rank) ?? 0) + size);
  const starts = new Map<string, number>();
  let at = head;
  for (const rank of [...sizes.keys()].sort().reverse()) {
    starts.set(rank, at);
    at += sizes.get(rank) ?? 0;
  }
  for (const [share, rank, size] of each()) {
    const start = starts.get(rank) ?? 0;
    share.starts.push(start);
    starts.set(rank, start + size);
  }
}
