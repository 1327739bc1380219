import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildError } from './build-error.ts';
import { isThere } from './manifest.ts';

/**
 * Puts `paths` of one folder into another on the same disk too, as second names of the same files: nothing is moved, so whichever
 * of the two folders is lost, the other one is whole. What the other folder already has stays as it is there.
 */
export function carryOver(paths: readonly string[], from: string, to: string): void {
  const disk = lstatSync(from).dev;
  for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    carry(join(from, path), join(to, path), disk);
  }
}

/** Files among `paths` that stand in both folders, where one would hide the other. */
export function findCollisions(paths: readonly string[], from: string, to: string): string[] {
  return paths.flatMap((path) => {
    const own = lstatSync(join(from, path), { throwIfNoEntry: false });
    const other = lstatSync(join(to, path), { throwIfNoEntry: false });
    if (own === undefined || other === undefined) return [];
    if (!own.isDirectory() || !other.isDirectory()) return [path];
    return findCollisions(
      readdirSync(join(from, path)).map((name) => `${path}/${name}`),
      from,
      to,
    );
  });
}

function carry(from: string, to: string, disk: number): void {
  const stat = lstatSync(from);
  if (stat.dev !== disk)
    throw new BuildError({
      ja: `${from} が別のディスクにあります。サイトのフォルダーの外に移してください。`,
      en: `${from} is on another disk than its folder. Move it out of the folder of the site.`,
    });
  if (stat.isDirectory()) {
    if (!isThere(to)) mkdirSync(to, { mode: stat.mode });
    for (const name of readdirSync(from)) carry(join(from, name), join(to, name), disk);
    utimesSync(to, stat.atime, stat.mtime);
  } else if (isThere(to)) return;
  else if (stat.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  // Sockets and pipes hold nothing.
  else if (stat.isFile()) linkOrCopy(from, to, stat);
}

function linkOrCopy(from: string, to: string, { atime, mtime }: Stats): void {
  try {
    linkSync(from, to);
  } catch {
    // Not every disk knows second names. The old file is removed only with its folder, when the copy is whole.
    copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    utimesSync(to, atime, mtime);
  }
}
