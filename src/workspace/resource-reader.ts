import { noteRead } from './reads.ts';
import { openDatabase, type DatabaseSync } from './sqlite.ts';
import { decodeValue } from './values.ts';
import { BilingualError } from '../text/bilingual.ts';

/** Reads the resources of a workspace. */
export interface ResourceReader {
  /** null where there is no such resource. Nobody may change it. It is held in memory where `keep` says so; of others only the last ones. */
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

/** A page asks for the same few again and again, item by item. */
const HELD = 4;
/** Milliseconds that a statement waits for another process. */
const PATIENCE = 10_000;

/** Opens the database of a workspace for reading. Every read is noted for whoever records (reads.ts). */
export function openReader(databasePath: string, { follow = false }: ReaderOptions = {}): ResourceReader {
  const database = openDatabase(databasePath, { readOnly: true, timeout: PATIENCE });
  const select = database.prepare(
    'select digest, case when held is null then value else (select value from parsed where parsed.digest = held) end as value from resources where name = ?',
  );
  const selectDigest = database.prepare('select digest from resources where name = ?');
  // A read transaction that stays open sees one state of the database.
  if (!follow) database.exec('begin; select count(*) from reducers');
  const kept = new Map<string, Held>();
  const last = new Map<string, Held>();
  const changed = follow ? watchVersion(database) : () => false;
  const load = (name: string): Held => {
    const row = select.get(name) as { digest: string; value: string | Uint8Array } | undefined;
    return row === undefined ? NOTHING : { digest: row.digest, value: decode(row.value, databasePath) };
  };
  const read = (name: string, keep: boolean): Held => {
    if (changed()) for (const each of [kept, last]) each.clear();
    const held = kept.get(name) ?? last.get(name) ?? load(name);
    last.delete(name);
    (keep ? kept : last).set(name, held);
    for (const oldest of last.keys()) {
      if (last.size <= HELD) break;
      last.delete(oldest);
    }
    return held;
  };
  return {
    read: (name, keep = false) => {
      const { digest, value } = read(name, keep);
      noteRead(name, digest);
      return value;
    },
    digest: (name) => {
      const digest = (selectDigest.get(name) as { digest: string } | undefined)?.digest ?? null;
      noteRead(name, digest);
      return digest;
    },
    close: () => database.close(),
  };
}

interface Held {
  digest: string | null;
  value: unknown;
}

const NOTHING: Held = { digest: null, value: null };

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
