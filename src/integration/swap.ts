import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { BuildError } from './build-error.ts';
import { copyWithTime } from './copy-with-time.ts';
import { SITE_KEPT } from './site-kept.ts';
import { carryOver, findCollisions } from './carry-over.ts';
import { exchangeFolders } from './exchange.ts';
import { withLockOn } from './lock.ts';
import { foreignIn, isThere, writeManifest } from './manifest.ts';
import { resolveTarget } from './target.ts';
import { tryRemoveTree, staleEntries, uniqueName, removeTree } from './workspace.ts';

/** Runs `action` while no other build looks at or changes what stands in the place of DIR. */
export function withLock<Result>(dir: string, action: () => Result): Promise<Result> {
  return withLockOn(resolveTarget(dir), action);
}

/**
 * Completes what a build that was killed between its two renames left undone, and clears away what killed builds left beside DIR.
 * Gives the folders that it leaves there, because they hold files which no build made and DIR has not, or cannot be removed. Call it with
 * the lock held.
 */
export function recover(dir: string): string[] {
  const target = resolveTarget(dir);
  const parent = dirname(target);
  if (!isThere(target)) {
    // Nobody else can be between two renames, for the lock is ours: whoever left it, also on another machine, has ended.
    const last = staleEntries(parent, oldPrefix(target), { ofAnyone: true }).at(-1);
    if (last !== undefined) renameSync(last, target);
  }
  for (const path of staleEntries(parent, newPrefix(target))) {
    // A program that was to exchange it may outlive its build for a moment: without its name the folder is out of reach.
    const gone = join(parent, uniqueName(gonePrefix(target)));
    renameSync(path, gone);
    removeTree(gone);
  }
  for (const path of staleEntries(parent, gonePrefix(target))) removeTree(path);
  return staleEntries(parent, oldPrefix(target)).filter((old) => {
    const isKept = foreignIn(old).some((path) => !isThere(join(target, path)));
    return isKept || !tryRemoveTree(old);
  });
}

/**
 * Moves a built site beside DIR, ready to take its place, with the list of its files. A copy is made where the two lie on different disks.
 * `paths`: of all its files, where they are known.
 */
export function stageSite(site: string, dir: string, paths?: Iterable<string>) {
  writeManifest(site, paths);
  const target = resolveTarget(dir);
  const staged = join(dirname(target), uniqueName(newPrefix(target)));
  mkdirSync(dirname(target), { recursive: true });
  try {
    renameSync(site, staged);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyWhole(site, staged);
  }
  return {
    /**
     * Puts the site in the place of DIR, together with what no build had put there. After this, DIR is the new site as a whole. `putAway`
     * is given the folder of the last one, which nobody needs any more, and what no build made of it.
     */
    swap: (putAway: PutAway = removeTree) => swap(staged, dir, putAway),
    /** Takes the staged site away; DIR stays as it was. May be called at any time, from a signal handler too. */
    discard: () => removeTree(staged),
  };
}

function copyWhole(from: string, to: string): void {
  try {
    // Of a disk that is full, cpSync says something else.
    for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue;
      const file = join(entry.parentPath, entry.name);
      const copy = join(to, relative(from, file));
      mkdirSync(dirname(copy), { recursive: true });
      copyWithTime(file, copy);
    }
  } catch (error) {
    removeTree(to);
    throw error;
  }
}

type PutAway = (replaced: string, foreign: readonly string[]) => void;

async function swap(staged: string, dir: string, putAway: PutAway): Promise<void> {
  const target = resolveTarget(dir);
  const old = join(dirname(target), uniqueName(oldPrefix(target)));
  const foreign = await withLock(dir, () => {
    recover(dir);
    if (!existsSync(target)) {
      renameSync(staged, target);
      return null;
    }
    keepForeign(target, staged, dir);
    replace(target, staged, old);
    // What somebody has put there in the moment between the two.
    const all = foreignIn(old);
    carryOver(
      all.filter((path) => !isThere(join(target, path))),
      old,
      target,
    );
    return all;
  });
  if (foreign !== null) putAway(old, foreign);
}

function keepForeign(target: string, staged: string, dir: string): void {
  const foreign = foreignIn(target);
  const [collision] = findCollisions(foreign, target, staged);
  if (collision !== undefined)
    throw new BuildError({
      ja: `${join(dir, collision)} はビルドで生成したものではありませんが、新しいサイトに同じ名前のファイルがあります。移動するか名前を変えてから、もう一度ビルドしてください。${SITE_KEPT.ja}`,
      en: `${join(dir, collision)} was made by no build, and the new site has a file of this name. Move or rename yours, then build again. ${SITE_KEPT.en}`,
    });
  carryOver(foreign, target, staged);
}

/** Afterwards the new site lies at `target` and the last one at `old`. */
function replace(target: string, staged: string, old: string): void {
  if (exchangeFolders(staged, target)) {
    renameSync(staged, old);
    return;
  }
  // No await stands between the two, so no signal is handled between them; after a crash, `recover` puts the old one back.
  renameSync(target, old);
  try {
    renameSync(staged, target);
  } catch (error) {
    renameSync(old, target);
    throw error;
  }
}

const newPrefix = (target: string): string => `.${basename(target)}.new-`;
const gonePrefix = (target: string): string => `.${basename(target)}.gone-`;
const oldPrefix = (target: string): string => `.${basename(target)}.old-`;
