import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** What stands in a folder, or somewhere below it. */
export interface FolderEntry {
  path: string;
  /** Below the folder that is walked, with `/` on every system: 992011/12.md. */
  below: string;
  name: string;
  /** Names of everything in the same folder, in order, its own among them. */
  siblings: readonly string[];
  /**
   * `hidden`: a file or folder of a system or editor, whose name begins with a dot; `link`: one that is not followed, or leads nowhere;
   * `special`: a device, pipe or socket; `again`: a folder that was walked already; `closed`: one that cannot be read.
   */
  kind: 'file' | 'folder' | 'hidden-file' | 'hidden-folder' | 'link' | 'special' | 'again' | 'closed';
  /** Why a folder is closed. */
  error?: Error;
}

/**
 * Everything below a folder, each folder before what it holds, in the order of the names. Nothing is passed over: what is not looked into
 * comes as an entry of its kind. Links are followed where `walked` is given, the real paths of the folders walked before.
 */
export function* walkFolder(
  path: string,
  walked?: Set<string>,
  root: FolderEntry = rootAt(path),
): Generator<FolderEntry> {
  const real = walked === undefined ? path : realpathSync(path);
  if (walked?.has(real) === true) {
    yield { ...root, kind: 'again' };
    return;
  }
  walked?.add(real);
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    yield { ...root, kind: 'closed', error: error as Error };
    return;
  }
  if (root.below !== '') yield root;
  const siblings = entries.map(({ name }) => name);
  for (const found of entries) {
    const { name } = found;
    const below = root.below === '' ? name : `${root.below}/${name}`;
    const entry = { path: join(path, name), below, name, siblings, kind: kindOf(found, walked !== undefined) };
    if (entry.kind === 'folder') yield* walkFolder(entry.path, walked, entry);
    else yield entry;
  }
}

const rootAt = (path: string): FolderEntry => ({ path, below: '', name: '', siblings: [], kind: 'folder' });

function kindOf(found: Dirent, followed: boolean): FolderEntry['kind'] {
  const path = join(found.parentPath, found.name);
  const stat = followed && found.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : found;
  if (found.name.startsWith('.')) return stat?.isDirectory() === true ? 'hidden-folder' : 'hidden-file';
  if (stat === undefined || stat.isSymbolicLink()) return 'link';
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() ? 'file' : 'special';
}
