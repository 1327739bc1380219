import { closeSync, openSync, writeSync } from 'node:fs';

/** A file that is written bit by bit. */
export interface BufferedFile {
  /** Appends text as UTF-8 and gives its length in bytes. */
  write: (text: string) => number;
  writeBytes: (bytes: Uint8Array) => void;
  flush: () => void;
  /** Must be called once, also after an error. */
  close: () => void;
}

/** Bytes that are gathered before they are written. */
const CHUNK = 1 << 20;
/** Bytes that are not copied to be gathered with others. */
const LARGE = CHUNK / 4;

export function openBuffered(path: string): BufferedFile {
  const file = openSync(path, 'w');
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  const writeAll = (all: Uint8Array): void => {
    for (let at = 0; at < all.length;) at += writeSync(file, all, at);
  };
  const flush = (): void => {
    writeAll(Buffer.concat(waiting));
    waiting = [];
    bytes = 0;
  };
  const writeBytes = (part: Uint8Array): void => {
    if (part.length >= LARGE) {
      flush();
      writeAll(part);
      return;
    }
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
