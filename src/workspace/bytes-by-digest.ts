import { openPieces } from './pieces.ts';
import type { DatabaseSync } from './sqlite.ts';

/** Bytes that are kept to be put together again, each under what it is and the digest of all that it was made from. */
export interface BytesByDigest {
  /** null where there are none. */
  get: (kind: string, digest: string) => Uint8Array | null;
  /** Whether there are some; they then count as used. */
  has: (kind: string, digest: string) => boolean;
  put: (kind: string, digest: string, bytes: Uint8Array) => void;
  /** Removes what nobody asked for or put since this was opened. */
  sweep: () => void;
}

/** Opens what a database keeps for the search; the database belongs to the caller. One build at a time may have it open. */
export function openBytesByDigest(database: DatabaseSync): BytesByDigest {
  const pieces = openPieces(database, 'search_pieces');
  const has = (kind: string, digest: string): boolean => pieces.digest(kind, digest, '') !== null;
  return {
    has,
    get: (kind, digest) => (has(kind, digest) ? pieces.read(kind, digest) : null),
    put: (kind, digest, bytes) => {
      pieces.put(kind, digest, '', bytes);
    },
    sweep: pieces.sweep,
  };
}
