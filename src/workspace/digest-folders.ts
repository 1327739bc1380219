import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { digestOf } from '../text/digest.ts';

/** Digest of every file with one of the endings in folders below `root`, by path and content. */
export function digestOfFolders(root: string, folders: readonly string[], endings: readonly string[]): string {
  const files = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .sort();
  return digestOf(...files.flatMap((file) => [relative(root, file).split(sep).join('/'), readFileSync(file)]));
}
