import { noteRead } from './reads.ts';
import { openDatabase, type DatabaseSync } from './sqlite.ts';
import { decodeValue } from './values.ts';
import { BilingualError } from '../text/bilingual.ts';

/** Reads the resources of a workspace. */
export interface ResourceReader {
  /**
   * null where there is no such resource. Nobody may change it. It is held in memory where `keep` says so; of others only the last ones
   * of each kind (the name up to its first `/`).
   */
  read: (name: string, keep?: boolean) => unknown;
  /** null where there is no such resource. */
  digest: (name: string) => string | null;
  close: () => void;
}

export interface ReaderOptions {
  /**
   * Whether the reader follows what becomes of the workspace, as that of a server does. Else it sees the workspace as it is when it is
   * opened, whoever syncs it meanwhile.
   */
  follow?: boolean;
}

/** Resources of a kind that are held: a page asks for the same few again and again, item by item. */
const HELD = 4;
/** Bytes, as the database has them, of those that are held of a kind; the last one may be larger. */
const HELD_BYTES = 1 << 20;
/** Milliseconds that a statement waits for another process. */
const PATIENCE = 10_000;

/** Opens the database of a workspace for reading. Every read is noted for whoever records (reads.ts). */
export function openReader(databasePath: string, { follow = false }: ReaderOptions = {}): ResourceReader {
  const database = openDatabase(databasePath, { readOnly: true, timeout: PATIENCE });
  const select = database.prepare(
    'select digest, case when held is null then value else (select value from parsed where parsed.digest = held) end as value from resources where name = ?',
  );
  const selectDigest = database.prepare('select digest from resources where name = ?');
  // An object with a name for the column takes longer to make.
  selectDigest.setReturnArrays(true);
  // A read transaction that stays open sees one state of the database.
  if (!follow) database.exec('begin; select count(*) from reducers');
  const kept = new Map<string, Held>();
  const last = new Map<string, Map<string, Held>>();
  const changed = follow ? watchVersion(database) : () => false;
  const load = (name: string): Held => {
    const row = select.get(name) as { digest: string; value: string | Uint8Array } | undefined;
    if (row === undefined) return NOTHING;
    return { digest: row.digest, value: decode(row.value, databasePath), bytes: row.value.length };
  };
  const find = (name: string): Held | undefined => {
    if (changed()) for (const each of [kept, last]) each.clear();
    return kept.get(name) ?? last.get(kindOf(name))?.get(name);
  };
  const read = (name: string, keep: boolean): Held => {
    const held = find(name) ?? load(name);
    const ofKind = last.get(kindOf(name)) ?? new Map<string, Held>();
    ofKind.delete(name);
    if (keep) kept.set(name, held);
    else {
      last.set(kindOf(name), ofKind.set(name, held));
      dropOldest(ofKind);
    }
    return held;
  };
  const selectOnly = (name: string): string | null =>
    (selectDigest.get(name) as unknown as [digest: string] | undefined)?.[0] ?? null;
  return {
    read: (name, keep = false) => {
      const { digest, value } = read(name, keep);
      noteRead(name, digest);
      return value;
    },
    digest: (name) => {
      const held = find(name);
      const digest = held === undefined ? selectOnly(name) : held.digest;
      noteRead(name, digest);
      return digest;
    },
    close: () => database.close(),
  };
}

interface Held {
  digest: string | null;
  value: unknown;
  bytes: number;
}

const NOTHING: Held = { digest: null, value: null, bytes: 0 };

/** `fields` of `fields/I-1-2`. */
const kindOf = (name: string): string => name.slice(0, name.indexOf('/') + 1);

/** Lets go of those that were asked for longest ago, until no more are held than may be. */
function dropOldest(held: Map<string, Held>): void {
  let bytes = 0;
  for (const one of held.values()) bytes += one.bytes;
  for (const [name, one] of held) {
    if (held.size <= 1 || (held.size <= HELD && bytes <= HELD_BYTES)) return;
    held.delete(name);
    bytes -= one.bytes;
  }
}

/** Gives a function that tells whether another connection has written since it was last asked. */
function watchVersion(database: DatabaseSync): () => boolean {
  const statement = database.prepare('pragma data_version');
  const version = (): number => (statement.get() as { data_version: number }).data_version;
  let seen = version();
  return () => {
    const before = seen;
    seen = version();
    return seen !== before;
  };
}

function decode(value: string | Uint8Array, databasePath: string): unknown {
  try {
    return decodeValue(value);
  } catch (cause) {
    throw new BilingualError(
      {
        ja: `${databasePath} が壊れています。フォルダーごと削除して、もう一度実行してください。`,
        en: `${databasePath} is damaged. Remove its folder and run the command again.`,
      },
      { cause },
    );
  }
}
