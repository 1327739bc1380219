import { lstatSync, readdirSync, readFileSync, writeFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/**
 * The list of what a build made, in the site itself: one path a line below the site, with `/`, ordered. What a folder holds beside
 * them is somebody else's (.git, CNAME, …) and outlives every build. It is also what tells a built site from somebody's folder.
 */
export const MANIFEST = '.hyokasho-files';

/** Writes the list into a site that is whole. `paths`: of all its files, where they are known. */
export function writeManifest(site: string, paths: Iterable<string> = filesBelow(site, '')): void {
  writeFileSync(
    join(site, MANIFEST),
    [...paths]
      .filter((path) => path !== MANIFEST)
      .sort()
      .map((path) => `${path}\n`)
      .join(''),
  );
}

/** The files that a build put into a folder; null where no build made it. */
export function readManifest(dir: string): Set<string> | null {
  try {
    const lines = readFileSync(join(dir, MANIFEST), 'utf8').split('\n');
    return new Set([MANIFEST, ...lines.map((line) => line.replace(/\r$/u, '')).filter((line) => line !== '')]);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}

/** Paths below a built site, with `/`, that no build made: single files and links, and folders of which no file is a build's. */
export function foreignIn(dir: string): string[] {
  const made = readManifest(dir);
  if (made === null) return readdirSync(dir).sort();
  const folders = new Set<string>();
  for (const path of made)
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  const walk = (folder: string): string[] =>
    entriesOf(dir, folder).flatMap((entry) => {
      const path = folder + entry.name;
      if (entry.isDirectory()) return folders.has(path) ? walk(`${path}/`) : [path];
      return made.has(path) ? [] : [path];
    });
  return walk('').sort();
}

/** Whether there is something at a path, also a link that leads nowhere. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function* filesBelow(root: string, folder: string): Generator<string> {
  for (const entry of entriesOf(root, folder)) {
    if (entry.isDirectory()) yield* filesBelow(root, `${folder}${entry.name}/`);
    else yield folder + entry.name;
  }
}

const entriesOf = (root: string, folder: string): Dirent[] => readdirSync(join(root, folder), { withFileTypes: true });
