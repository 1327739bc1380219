import { openPieces } from './pieces.ts';
import type { DatabaseSync } from './sqlite.ts';

/** Bytes that are kept to be put together again, each under what it is and the digest of all that it was made from. */
export interface BytesByDigest {
  /** null where there are none. */
  get: (kind: string, digest: string) => Uint8Array | null;
  /** Digest of the bytes themselves, which then count as used; null where there are none. */
  digest: (kind: string, digest: string) => string | null;
  /** Gives the digest of the bytes. */
  put: (kind: string, digest: string, bytes: Uint8Array) => string;
  /** Removes what nobody asked for or put since this was opened. */
  sweep: () => void;
}

/** Opens what a database keeps for the search; the database belongs to the caller. One build at a time may have it open. */
export function openBytesByDigest(database: DatabaseSync): BytesByDigest {
  const pieces = openPieces(database, 'search_pieces');
  return {
    digest: (kind, digest) => pieces.digest(kind, digest, ''),
    get: (kind, digest) => (pieces.digest(kind, digest, '') === null ? null : pieces.read(kind, digest)),
    put: (kind, digest, bytes) => pieces.put(kind, digest, '', bytes),
    sweep: pieces.sweep,
  };
}
