import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { BuildError } from '../../src/build/build-error.ts';

/** A file to import with the metadata beside it. */
export interface SourceFile {
  path: string;
  name: string;
  /** Path of `<name>.meta.yaml`; null where there is none. */
  meta: string | null;
}

const SOURCE = '.txt';

function metaOf(path: string): string | null {
  const meta = join(dirname(path), `${basename(path, extname(path))}.meta.yaml`);
  return statSync(meta, { throwIfNoEntry: false })?.isFile() ? meta : null;
}

function* inFolder(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* inFolder(path);
    else if (entry.isFile() && extname(entry.name).toLowerCase() === SOURCE) yield path;
  }
}

/** Every source among files and folders (with all below them), each once. A named file is taken whatever its ending; of folders only texts. */
export function findSources(paths: readonly string[]): SourceFile[] {
  const found = new Set<string>();
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new BuildError(`There is no file or folder ${path}. Check the path.`);
    if (!stat.isDirectory()) {
      found.add(path);
      continue;
    }
    const before = found.size;
    for (const source of inFolder(path)) found.add(source);
    if (found.size === before)
      throw new BuildError(
        `The folder ${path} holds no text (*${SOURCE}). Name the files to import, or another folder.`,
      );
  }
  return Array.from(found, (path) => ({ path, name: basename(path), meta: metaOf(path) }));
}
