import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { digestOf } from '../text/digest.ts';
import type { DatabaseSync } from './sqlite.ts';
import { NumberSet } from './number-set.ts';
import { DamagedValue } from './values.ts';

/**
 * Parts of the files of the site, kept from build to build: what one owner (an assessment, by its id) gives to a list of all. A piece is
 * asked for with the digest of all that it is made from.
 */
export interface Pieces {
  /** Digest of the piece; null where there is none that was made from inputs of this digest. */
  digest: (kind: string, owner: string, inputs: string) => string | null;
  /** The piece with its digest; null where there is none that was made from inputs of this digest. Throws as `read` does. */
  find: (kind: string, owner: string, inputs: string) => FoundPiece | null;
  /** The piece, however it was made. Throws where there is none, and a DamagedValue where it is not what was put. */
  read: (kind: string, owner: string) => Buffer;
  /** Replaces a piece and gives its digest. Text is packed, bytes are kept as they are. */
  put: (kind: string, owner: string, inputs: string, value: string | Uint8Array) => string;
  /** Removes what this build neither found fresh nor put. */
  sweep: () => void;
}

export interface FoundPiece {
  digest: string;
  bytes: Buffer;
}

/** Shorter values hardly shrink. Bytes. */
const PACKED_FROM = 200;

/** Digest, 1 where it is packed, and what is held of it. */
type StoredPiece = [digest: string, packed: number, held: Uint8Array];

/** Opens the pieces that a table of a database holds; the database belongs to the caller. One build at a time may have them open. */
export function openPieces(database: DatabaseSync, table: `${string}_pieces`): Pieces {
  // By its rowid: a table of those that are used took twice as long as finding them.
  const used = new NumberSet();
  database.exec(`CREATE TABLE IF NOT EXISTS ${table} (kind TEXT, owner TEXT, inputs TEXT, digest TEXT, packed INTEGER, value BLOB,
      PRIMARY KEY (kind, owner)) STRICT`);
  const select = database.prepare(`SELECT rowid, digest FROM ${table} WHERE kind = ? AND owner = ? AND inputs = ?`);
  const value = database.prepare(`SELECT digest, packed, value FROM ${table} WHERE kind = ? AND owner = ?`);
  const whole = database.prepare(
    `SELECT rowid, digest, packed, value FROM ${table} WHERE kind = ? AND owner = ? AND inputs = ?`,
  );
  // Objects with a name for each column take longer than the search.
  for (const statement of [select, value, whole]) statement.setReturnArrays(true);
  const replace = database.prepare(`INSERT OR REPLACE INTO ${table} VALUES (?, ?, ?, ?, ?, ?)`);
  const check = (kind: string, owner: string, [digest, packed, held]: StoredPiece): FoundPiece => {
    const bytes = unpack(held, packed === 1);
    if (digestOf(bytes) !== digest) throw new DamagedValue(`"${kind}" of "${owner}"`);
    return { digest, bytes };
  };
  return {
    digest: (kind, owner, inputs) => {
      const row = select.get(kind, owner, inputs) as unknown as [number, string] | undefined;
      if (row === undefined) return null;
      used.add(row[0]);
      return row[1];
    },
    find: (kind, owner, inputs) => {
      const row = whole.get(kind, owner, inputs) as unknown as [number, ...StoredPiece] | undefined;
      if (row === undefined) return null;
      const [number, ...stored] = row;
      used.add(number);
      return check(kind, owner, stored);
    },
    read: (kind, owner) => {
      const row = value.get(kind, owner) as unknown as StoredPiece | undefined;
      if (row === undefined) throw new Error(`Internal error: there is no piece "${kind}" of "${owner}".`);
      return check(kind, owner, row).bytes;
    },
    put: (kind, owner, inputs, given) => {
      const bytes = typeof given === 'string' ? Buffer.from(given) : given;
      const digest = digestOf(bytes);
      const packed = typeof given === 'string' && bytes.length >= PACKED_FROM;
      const held = packed ? deflateRawSync(bytes, { level: 1 }) : bytes;
      const { lastInsertRowid } = replace.run(kind, owner, inputs, digest, packed ? 1 : 0, held);
      used.add(Number(lastInsertRowid));
      return digest;
    },
    sweep: () => {
      const gone: number[] = [];
      for (const { rowid } of database.prepare(`SELECT rowid FROM ${table}`).iterate())
        if (!used.has(Number(rowid))) gone.push(Number(rowid));
      const remove = database.prepare(`DELETE FROM ${table} WHERE rowid = ?`);
      database.exec('BEGIN');
      for (const rowid of gone) remove.run(rowid);
      database.exec('COMMIT');
    },
  };
}

function unpack(bytes: Uint8Array, isPacked: boolean): Buffer {
  if (!isPacked) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return inflateRawSync(bytes);
  } catch (error) {
    throw new DamagedValue(error);
  }
}
