import type { linkSync } from 'node:fs';
import { chmodSync, lstatSync, mkdirSync, rmSync, statSync, unlinkSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { BilingualError } from '../text/bilingual.ts';
import { copyWithTime } from './copy-with-time.ts';

/** `hasSpare`: the folder has the files of a former site. `link` gives a file a second name, or throws as the system does. */
export interface PlaceOptions {
  hasSpare: boolean;
  link: typeof linkSync;
}

/**
 * Puts files into a folder that is to become the site: gives each a second name; where the system cannot (another disk, a kind of disk
 * that has none, too many names), the bytes are copied, or shared, with their time. `path` is relative, with `/`; `mode` is what the file
 * was made with.
 */
export function openPlace(
  folder: string,
  { hasSpare, link }: PlaceOptions,
): (from: string, path: string, mode: number) => void {
  let made = '';
  return (from, path, mode) => {
    const to = `${folder}/${path}`;
    const stats = statOf(from);
    if (hasSpare) {
      const former = formerAt(to);
      if (former !== null && isSame(former, stats) && stats.mode === mode) return;
      if (former !== null) remove(to, former);
    }
    if (dirname(to) !== made) makeFolder(folder, path, hasSpare);
    made = dirname(to);
    put(from, to, { isAsMade: stats.mode === mode, mode, link });
  };
}

/** A name of the same file. A system whose numbers are longer than JavaScript counts may give two files one number. */
const isSame = (one: Stats, other: Stats): boolean =>
  one.ino === other.ino && one.dev === other.dev && one.size === other.size && one.mtimeMs === other.mtimeMs;

/**
 * Systems say by many codes that they have no second names, and what stands in the way of both is told of the copy. Where somebody has
 * changed who may read the file in a site that stands, they keep that, and this site has a copy.
 */
function put(
  from: string,
  to: string,
  { isAsMade, mode, link }: { isAsMade: boolean; mode: number; link: typeof linkSync },
): void {
  if (isAsMade && tryLink(from, to, link)) return;
  try {
    copyWithTime(from, to);
    if (!isAsMade) chmodSync(to, mode);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? goneWhileBuilding(from, error) : error;
  }
}

function tryLink(from: string, to: string, link: typeof linkSync): boolean {
  try {
    link(from, to);
    return true;
  } catch {
    return false;
  }
}

function statOf(file: string): Stats {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) throw goneWhileBuilding(file);
  return stats;
}

/** What a former site has in a place; null where it has nothing, or a file where a folder is wanted. */
function formerAt(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null;
    throw error;
  }
}

function remove(path: string, stats: Stats): void {
  if (stats.isDirectory()) rmSync(path, { recursive: true, force: true });
  else unlinkSync(path);
}

/** Makes the folder of a file below `folder`. Where a former site has files in the place of folders, they give way. */
function makeFolder(folder: string, path: string, hasSpare: boolean): void {
  const parts = path.split('/').slice(0, -1);
  try {
    mkdirSync(join(folder, ...parts), { recursive: true });
  } catch (error) {
    if (!hasSpare || !['EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    for (const length of parts.keys()) {
      const at = join(folder, ...parts.slice(0, length + 1));
      const stats = formerAt(at);
      if (stats !== null && !stats.isDirectory()) unlinkSync(at);
    }
    mkdirSync(join(folder, ...parts), { recursive: true });
  }
}

const goneWhileBuilding = (from: string, cause?: unknown): BilingualError =>
  new BilingualError(
    {
      ja: `サイトの生成中に ${from} がなくなりました。もう一度ビルドしてください。`,
      en: `${from} has gone while the site was being built. Run the build again.`,
    },
    { cause },
  );
