import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { NumberSet } from '../workspace/number-set.ts';
import type { DatabaseSync } from '../workspace/sqlite.ts';
import { openPlace } from './place-outputs.ts';

/** A file of the site. */
export interface Output {
  path: string;
  /** Digest of what it is made from. */
  inputs: string;
  /** Bytes. */
  size: number;
}

/**
 * The files of the site, kept from build to build with the digest of what each is made from. A path is relative, with `/`. What a build
 * neither keeps nor writes is no part of its site.
 */
export interface Outputs {
  /** Whether the file stands as made from inputs of this digest; it then counts as part of this site. */
  keep: (path: string, inputs: string) => boolean;
  /** The same, whatever it was made from: for whoever knows that it would be made of the same again. */
  keepAsMade: (path: string) => boolean;
  /** Whether the file stands as made from inputs of this digest, whatever it counts as. */
  has: (path: string, inputs: string) => boolean;
  /** Absolute path of a file. */
  fileAt: (path: string) => string;
  /** Writes a file, text as UTF-8. Throws where this build has the path already. */
  write: (path: string, inputs: string, content: string | Uint8Array) => void;
  /** The same for what is written bit by bit: `write` makes the file at the absolute path it is given. */
  make: (path: string, inputs: string, write: (file: string) => void | Promise<void>) => Promise<void>;
  /** Bytes of a file that this build kept or wrote. */
  size: (path: string) => number;
  /** Names of the folders right in the site that this build has files in, sorted. */
  folders: () => string[];
  /** What this build has kept or written, by their paths; what it writes meanwhile may be among them. */
  listed: () => IterableIterator<Output>;
  /**
   * Removes what this build neither kept nor wrote, and puts the rest into `folder`. Gives the paths of what it put there. A file may be
   * there and here at once: it is never written into again, and one that somebody else has written into is made anew. Throws where a file
   * of the same path is there, unless the folder is said to have a spare site.
   */
  stage: (folder: string, options?: StageOptions) => Promise<string[]>;
}

export interface StageOptions {
  /** Whether a file stays out of the folder. */
  isLeftOut?: (file: Output) => boolean;
  /** The folder has the files of a former site: what is the same stays, and what differs gives way. */
  hasSpare?: boolean;
}

interface StoredOutput extends Output {
  /** Of its row, from 1; no two rows have the same. */
  number: number;
  /** Who may read it, as it was made. */
  mode: number;
}

/** Files staged before other work has its turn. */
const TURN = 100;

/**
 * Opens the outputs in `folder`; `database` says what each file is made from, and belongs to the caller. One build at a time may have
 * them open. A row has no inputs from before its file is touched until after the file is whole, so that an end at any moment leaves no
 * file that passes for what it is not. `link` gives a file a second name, or throws as the system does.
 */
export function openOutputs(database: DatabaseSync, folder: string, link = linkSync): Outputs {
  database.exec(
    'CREATE TABLE IF NOT EXISTS outputs (path TEXT PRIMARY KEY, number INTEGER, inputs TEXT, size INTEGER, modified REAL, mode INTEGER) STRICT, WITHOUT ROWID',
  );
  const select = database.prepare('SELECT number, size, modified FROM outputs WHERE path = ? AND inputs = ?');
  const selectMade = database.prepare(
    'SELECT number, size, modified FROM outputs WHERE path = ? AND inputs IS NOT NULL',
  );
  const begin = database.prepare(
    'INSERT INTO outputs (path, number) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET inputs = NULL, size = NULL, modified = NULL, mode = NULL RETURNING number',
  );
  const end = database.prepare(
    'UPDATE outputs SET inputs = ?, size = ?, modified = ?, mode = ? WHERE number = ? AND path = ?',
  );
  const find = database.prepare('SELECT number, size FROM outputs WHERE path = ?');
  const below = database.prepare('SELECT number FROM outputs WHERE path > ? AND path < ?');
  const remove = database.prepare('DELETE FROM outputs WHERE path = ?');
  const following = database.prepare('SELECT * FROM outputs WHERE path > ? ORDER BY path LIMIT ?');
  let numbers = Number(database.prepare('SELECT max(number) AS last FROM outputs').get()?.['last'] ?? 0);
  /** The numbers of the rows that this build has kept or written, and the folders right in the site that they lie in. */
  const named = new NumberSet();
  const topFolders = new Set<string>();
  const name = (path: string, number: number): void => {
    named.add(number);
    if (path.includes('/')) topFolders.add(path.slice(0, path.indexOf('/')));
  };
  const isNamed = (path: string): boolean => named.has(Number(find.get(path)?.['number'] ?? 0));
  const rows = function* (): IterableIterator<StoredOutput> {
    for (let last = '', some = following.all(last, TURN); some.length > 0; some = following.all(last, TURN))
      for (const row of some as unknown as StoredOutput[]) {
        last = row.path;
        yield row;
      }
  };
  const listed = function* (): IterableIterator<StoredOutput> {
    for (const row of rows()) if (named.has(row.number)) yield row;
  };
  // Every system takes this separator; joining the parts of thousands of paths takes time.
  const fileAt = (path: string): string => `${folder}/${path}`;
  const statsOf = (path: string): Stats | null => {
    const stats = statSync(fileAt(path), { throwIfNoEntry: false });
    return stats?.isFile() === true ? stats : null;
  };

  /** The number of a file that stands as made from inputs of this digest, or from whatever; null where it does not. */
  const standing = (path: string, inputs: string | null): number | null => {
    const row = inputs === null ? selectMade.get(path) : select.get(path, inputs);
    if (row === undefined) {
      checkOutputPath(path);
      return null;
    }
    const stats = statsOf(path);
    const isSame = stats !== null && row['size'] === stats.size && isSameTime(Number(row['modified']), stats.mtimeMs);
    return isSame ? Number(row['number']) : null;
  };

  const keep = (path: string, inputs: string | null): boolean => {
    const number = standing(path, inputs);
    if (number !== null) name(path, number);
    return number !== null;
  };

  /** Takes away what another build left where the file or one of its folders belongs. */
  const clear = (path: string): void => {
    const parts = path.split('/');
    for (let length = 1; length <= parts.length; length += 1) {
      const at = parts.slice(0, length).join('/');
      const isFolder = statSync(fileAt(at), { throwIfNoEntry: false })?.isDirectory() === true;
      const isOwn = length === parts.length;
      // '0' is the letter after '/'.
      const isTaken = isOwn
        ? below.all(`${at}/`, `${at}0`).some(({ number }) => named.has(Number(number)))
        : isNamed(at);
      if (isTaken)
        throw new Error(
          `Internal error: the site cannot have both the file "${path}" and another one at or below "${at}".`,
        );
      if (isFolder === isOwn) rmSync(fileAt(at), { recursive: true, force: true });
    }
  };
  /** Gives the number of the row. */
  const start = (path: string): number => {
    checkOutputPath(path);
    if (isNamed(path)) throw new Error(`Internal error: "${path}" is written twice by one build.`);
    numbers += 1;
    return Number(begin.get(path, numbers)?.['number']);
  };
  /** Makes room for a file: makes its folder, and takes away what is in its place. */
  const makePlace = (path: string): void => {
    const file = fileAt(path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) clear(path);
      // The site that stands may have the same file.
      else removeFile(file);
    } catch (error) {
      if (!['EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      clear(path);
      mkdirSync(dirname(file), { recursive: true });
    }
  };
  /** Opens a file that is not there yet: in a new site nearly all have their folder, and nothing is in their place. */
  const openNew = (path: string): number => {
    const file = fileAt(path);
    try {
      return openSync(file, 'wx');
    } catch (error) {
      if (!NO_PLACE.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    makePlace(path);
    return openSync(file, 'wx');
  };
  const finish = (path: string, number: number, inputs: string): void => {
    const stats = statsOf(path);
    if (stats === null) throw new Error(`Internal error: "${path}" was to be written and is not there.`);
    end.run(inputs, stats.size, stats.mtimeMs, stats.mode, number, path);
    name(path, number);
  };

  return {
    has: (path, inputs) => standing(path, inputs) !== null,
    fileAt,
    keep,
    keepAsMade: (path) => keep(path, null),
    write: (path, inputs, content) => {
      const number = start(path);
      const file = openNew(path);
      try {
        writeFileSync(file, content);
      } finally {
        closeSync(file);
      }
      finish(path, number, inputs);
    },
    make: async (path, inputs, write) => {
      const number = start(path);
      makePlace(path);
      await write(fileAt(path));
      finish(path, number, inputs);
    },
    size: (path) => {
      const row = find.get(path);
      if (row === undefined || !named.has(Number(row['number'])))
        throw new Error(`Internal error: "${path}" is no part of the site.`);
      return Number(row['size']);
    },
    folders: () => [...topFolders].sort(),
    listed,
    stage: async (target, { isLeftOut = () => false, hasSpare = false } = {}) => {
      for (const { path, number } of rows())
        if (!named.has(number)) {
          removeWithFolders(folder, path);
          remove.run(path);
        }
      mkdirSync(target, { recursive: true });
      const place = openPlace(target, { hasSpare, link });
      const placed: string[] = [];
      for (const file of listed()) {
        if (isLeftOut(file)) continue;
        place(fileAt(file.path), file.path, file.mode);
        placed.push(file.path);
        if (placed.length % TURN === 0) await setImmediate();
      }
      return placed;
    },
  };
}

/** What a system says where a file has no folder yet, or something is in its place or in that of a folder. */
const NO_PLACE: ReadonlySet<string> = new Set(['ENOENT', 'EEXIST', 'EISDIR', 'ENOTDIR']);

/** Milliseconds of which many an archive keeps none. */
const SECOND = 1000;

/** Whether a file has the time at which it was made. What was kept in an archive and unpacked may have the whole second of it. */
const isSameTime = (made: number, found: number): boolean =>
  found === made || found === Math.floor(made / SECOND) * SECOND;

/** rmSync does not say why a system refuses (Node 24.21). */
function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Removes a file, and the folders that are empty without it. Where its place is taken by a folder, or a folder's by a file, it has gone. */
function removeWithFolders(root: string, path: string): void {
  const file = join(root, ...path.split('/'));
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return;
  rmSync(file);
  for (let at = dirname(file); at !== root && removeEmpty(at); at = dirname(at));
}

/** Whether a folder was empty, and has gone. It is not read: one of thousands of files that go would be read for each. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    // The systems do not agree on how a folder that holds something is called.
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Throws where a path is not one of a file below a folder on every system: relative, with `/`, without a step up or aside. */
function checkOutputPath(path: string): void {
  const isSafe = path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/u.test(part));
  if (!isSafe || DRIVE.test(path)) throw new Error(`Internal error: "${path}" is no path of a file of the site.`);
}

/** Windows takes what begins like this for an absolute path. */
const DRIVE = /^[a-z]:/iu;
