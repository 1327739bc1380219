import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** A JSON array that is written value by value, one a line; nothing of it is kept in memory. */
export interface JsonArray {
  add: (value: unknown) => void;
  /** Must be called once, also after an error. */
  close: () => void;
}

/** Bytes that are gathered before they are written. */
const CHUNK = 1 << 20;

/** Opens a JSON array in a file that is replaced. */
export function openJsonArray(path: string): JsonArray {
  const out = openBuffered(path);
  let empty = true;
  return {
    add: (value) => {
      out.write(`${empty ? '[' : ','}\n${JSON.stringify(value)}`);
      empty = false;
    },
    close: () => {
      out.write(empty ? '[]\n' : '\n]\n');
      out.close();
    },
  };
}

/** A JSON array whose values come in one order and are written in another: they wait in a file, only their order in memory. */
export interface SortedJsonArray {
  /** `rank` is compared as text; equal ranks keep the order in which they came. */
  add: (value: unknown, rank: string) => void;
  /** Writes the array, highest rank first. */
  write: (path: string) => void;
  close: () => void;
}

export function openSortedJsonArray(spill: string): SortedJsonArray {
  const out = openBuffered(spill);
  const places: { rank: string; offset: number; length: number }[] = [];
  let size = 0;
  return {
    add: (value, rank) => {
      const length = out.write(JSON.stringify(value));
      places.push({ rank, offset: size, length });
      size += length;
    },
    write: (path) => {
      out.flush();
      const array = openBuffered(path);
      const input = openSync(spill, 'r');
      try {
        places.sort((a, b) => (a.rank === b.rank ? a.offset - b.offset : a.rank < b.rank ? 1 : -1));
        for (const [index, { offset, length }] of places.entries()) {
          const bytes = Buffer.allocUnsafe(length);
          readSync(input, bytes, 0, length, offset);
          array.write(`${index === 0 ? '[' : ','}\n`);
          array.writeBytes(bytes);
        }
        array.write(places.length === 0 ? '[]\n' : '\n]\n');
      } finally {
        array.close();
        closeSync(input);
      }
    },
    close: () => out.close(),
  };
}

interface BufferedFile {
  /** Appends text as UTF-8 and gives its length in bytes. */
  write: (text: string) => number;
  writeBytes: (bytes: Buffer) => void;
  flush: () => void;
  close: () => void;
}

function openBuffered(path: string): BufferedFile {
  const file = openSync(path, 'w');
  let waiting: Buffer[] = [];
  let bytes = 0;
  const flush = (): void => {
    const all = Buffer.concat(waiting);
    for (let at = 0; at < all.length;) at += writeSync(file, all, at);
    waiting = [];
    bytes = 0;
  };
  const writeBytes = (part: Buffer): void => {
    waiting.push(part);
    bytes += part.length;
    if (bytes >= CHUNK) flush();
  };
  return {
    flush,
    writeBytes,
    write: (text) => {
      const part = Buffer.from(text);
      writeBytes(part);
      return part.length;
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}
