import { existsSync, lstatSync, readdirSync, realpathSync, statSync, type BigIntStats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { existingAncestor } from './workspace.ts';

/** The path without links, in the letters of the disk; of what does not exist yet, by the folder it will lie in. */
export function realPath(path: string): string {
  const there = existingAncestor(path);
  const real = realpathSync.native(there);
  return there === path ? real : join(real, path.slice(there.length));
}

/**
 * Whether `path` is `folder` or lies in it, whatever links, letter cases or mounts it is named through: folders are compared as the disk
 * knows them.
 */
export function liesIn(path: string, folder: string): boolean {
  const wanted = statOf(folder);
  let at = realPath(path);
  if (wanted === null) {
    // What does not exist yet holds nothing but itself.
    return at === realPath(folder);
  }
  for (;;) {
    const stat = statOf(at);
    if (stat !== null && stat.ino === wanted.ino && stat.dev === wanted.dev) return true;
    const above = dirname(at);
    if (above === at) return false;
    at = above;
  }
}

/** A content folder, and every place that a link in it or in its assessments/ leads to: all that a build reads. */
export function placesOfContent(content: string): string[] {
  const folders = [content, join(content, 'assessments')].filter((folder) => statOf(folder) !== null);
  const linked = folders.flatMap((folder) =>
    namesIn(folder)
      .map((name) => join(folder, name))
      .filter((path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true && existsSync(path)),
  );
  return [content, ...linked];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A file, or not to be read: the check names it.
    return [basename(folder)];
  }
}

const statOf = (path: string): BigIntStats | null => statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
