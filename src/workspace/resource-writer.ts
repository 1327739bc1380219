import type { DatabaseSync } from './sqlite.ts';
import { encodeValue } from './values.ts';

/** Writes the resources of a workspace; who calls it holds a transaction. */
export interface ResourceWriter {
  /** Begins to write all resources of a maker. */
  open: (maker: string) => MakerWriter;
  /** Removes all resources of a maker. */
  remove: (maker: string) => void;
  /** Names of all that was not there, is gone or says another thing than before, in the order of the names. */
  changed: () => string[];
}

export interface MakerWriter {
  /** Gives the digest of the value. */
  put: (name: string, value: unknown) => string;
  /** The same for an assessment that stands in `parsed` under the digest of its texts. */
  putHeld: (name: string, digestOfTexts: string) => string;
  /** Removes what the maker made before and has not put. */
  end: () => void;
}

/** What is written as it was is not written at all. */
export function openResourceWriter(database: DatabaseSync): ResourceWriter {
  const namesOf = database.prepare('select name, digest, held from resources where maker = ?');
  const find = database.prepare('select maker from resources where name = ?');
  const write = database.prepare(
    'insert or replace into resources (name, maker, digest, held, value) values (?, ?, ?, ?, ?)',
  );
  const drop = database.prepare('delete from resources where name = ? and maker = ?');
  const ownDigest = database.prepare('select own from parsed where digest = ?');
  const changed = new Set<string>();
  const open = (maker: string): MakerWriter => {
    const before = new Map(
      (namesOf.all(maker) as { name: string; digest: string; held: string | null }[]).map((row) => [row.name, row]),
    );
    const put = (
      name: string,
      digest: string,
      held: string | null,
      value: () => string | Uint8Array | null,
    ): string => {
      const known = before.get(name);
      before.delete(name);
      if (known?.digest === digest && known.held === held) return digest;
      if (known === undefined) {
        const other = find.get(name)?.['maker'];
        if (other !== undefined)
          throw new Error(`Internal error: "${name}" is made by "${maker}" and by "${String(other)}".`);
      }
      write.run(name, maker, digest, held, value());
      if (known?.digest !== digest) changed.add(name);
      return digest;
    };
    return {
      put: (name, value) => {
        const encoded = encodeValue(value);
        return put(name, encoded.digest, null, () => encoded.value);
      },
      putHeld: (name, digestOfTexts) => {
        const own = ownDigest.get(digestOfTexts)?.['own'];
        if (typeof own !== 'string') throw new Error(`Internal error: "${name}" was not read.`);
        return put(name, own, digestOfTexts, () => null);
      },
      end: () => {
        for (const name of before.keys()) {
          drop.run(name, maker);
          changed.add(name);
        }
      },
    };
  };
  return { open, remove: (maker) => open(maker).end(), changed: () => [...changed].sort() };
}
