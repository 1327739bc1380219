import type { FileFacts } from './parse-file.ts';
import type { PackedFile } from './pack-file.ts';
import type { DatabaseSync } from './sqlite.ts';
import { decodeValue } from './values.ts';

export interface KnownFile {
  /** Of the Markdown. */
  characters: number;
  facts: FileFacts;
}

/** The files of a content folder as they were read before, in a database; who calls it holds a transaction. */
export function openKnownFiles(database: DatabaseSync) {
  const find = database.prepare('select characters, facts from files where path = ? and digest = ?');
  const putFile = database.prepare(
    'insert or replace into files (path, digest, characters, facts) values (?, ?, ?, ?)',
  );
  const putParsed = database.prepare('insert or replace into parsed (digest, own, value) values (?, ?, ?)');
  return {
    /** What was read of a file whose bytes have this digest; null where they were never read. */
    find: (path: string, digest: string): KnownFile | null => {
      const row = find.get(path, digest);
      if (row === undefined) return null;
      return { characters: Number(row['characters']), facts: decodeValue(row['facts']) as FileFacts };
    },
    put: (
      path: string,
      digest: string,
      characters: number,
      { packedFacts, parsed }: Omit<PackedFile, 'facts'>,
    ): void => {
      putFile.run(path, digest, characters, packedFacts);
      if (parsed !== null) putParsed.run(digest, parsed.digest, parsed.value);
    },
    /** Forgets the files that are not named, but for the assessments that are still shown. */
    keepOnly: (paths: ReadonlySet<string>): void => {
      const forget = database.prepare('delete from files where path = ?');
      for (const { path } of database.prepare('select path from files').all() as { path: string }[])
        if (!paths.has(path)) forget.run(path);
    },
  };
}

/** Removes the assessments that neither a file nor a page has any more. */
export function forgetParsed(database: DatabaseSync): void {
  database.exec(
    'delete from parsed where digest not in (select digest from files) and digest not in (select held from resources where held is not null)',
  );
}
