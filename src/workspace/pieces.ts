import type { DatabaseSync } from './sqlite.ts';

/** What was made before and is kept to be put together again, each under what it is and the digest of all that it was made from. */
export interface Pieces {
  /** null where there is none. */
  get: (kind: string, digest: string) => Uint8Array | null;
  /** Whether there is one; it then counts as used. */
  has: (kind: string, digest: string) => boolean;
  put: (kind: string, digest: string, bytes: Uint8Array) => void;
  /** Removes the pieces that nobody asked for or put since they were opened. */
  sweep: () => void;
}

/** Opens the pieces of a database, which belongs to the caller. One build at a time may have them open. */
export function openPieces(database: DatabaseSync): Pieces {
  database.exec(`CREATE TABLE IF NOT EXISTS pieces (number INTEGER PRIMARY KEY, kind TEXT, digest TEXT, bytes BLOB, UNIQUE (kind, digest)) STRICT;
    DROP TABLE IF EXISTS temp.used_pieces;
    CREATE TEMP TABLE used_pieces (number INTEGER PRIMARY KEY) STRICT`);
  const find = database.prepare('SELECT number FROM main.pieces WHERE kind = ? AND digest = ?');
  const read = database.prepare('SELECT number, bytes FROM main.pieces WHERE kind = ? AND digest = ?');
  const use = database.prepare('INSERT OR IGNORE INTO temp.used_pieces (number) VALUES (?)');
  const insert = database.prepare(
    'INSERT INTO main.pieces (kind, digest, bytes) VALUES (?, ?, ?) ON CONFLICT (kind, digest) DO UPDATE SET bytes = excluded.bytes RETURNING number',
  );
  const remove = database.prepare('DELETE FROM main.pieces WHERE number NOT IN (SELECT number FROM temp.used_pieces)');
  const used = (row: Record<string, unknown> | undefined): boolean => {
    if (row === undefined) return false;
    use.run(row['number'] as number);
    return true;
  };
  return {
    get(kind, digest) {
      const row = read.get(kind, digest);
      return used(row) ? (row?.['bytes'] as Uint8Array) : null;
    },
    has: (kind, digest) => used(find.get(kind, digest)),
    put(kind, digest, bytes) {
      used(insert.get(kind, digest, bytes));
    },
    sweep() {
      remove.run();
    },
  };
}
