import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lock } from 'proper-lockfile';
import { BuildError } from './build-error.ts';
import { existingAncestor, leftBehind, ownName, removeTree } from './workspace.ts';

/** A built site that lies beside DIR on the same disk and is ready to take its place. */
export interface StagedSite {
  /** Puts the site in the place of DIR. After this, DIR is the new site as a whole. */
  swap: () => Promise<void>;
  /** Takes the staged site away; DIR stays as it was. May be called at any time, from a signal handler too. */
  discard: () => void;
}

/** A file that every built site has: what tells a site from somebody's folder. */
const SIGN = join('api', 'v1', 'assessments.json');

/** Where DIR really lies; a link to a folder is followed, so that the link itself stays. */
export function resolveTarget(dir: string): string {
  return existsSync(dir) ? realpathSync(dir) : dir;
}

/**
 * Throws a BuildError unless DIR may be replaced: it does not exist, is empty, or is a site that was built before; and none of the
 * folders in `kept` lies in it.
 */
export function checkTarget(dir: string, kept: readonly string[]): void {
  const target = resolveTarget(dir);
  checkWritable(existingAncestor(dirname(target)), dir);
  const held = kept.find((path) => path === target || path.startsWith(target + '/') || path.startsWith(target + '\\'));
  if (held !== undefined)
    throw new BuildError(`--out ${dir} holds ${held}, which the build would delete. Name a folder for the site alone.`);
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) throw new BuildError(`--out ${dir} is a file. Name a folder, or remove the file.`);
  if (readdirSync(target).length > 0 && !existsSync(join(target, SIGN)))
    throw new BuildError(
      `--out ${dir} has files that no build has put there (${SIGN} is missing). Name another folder, or empty this one.`,
    );
}

/**
 * Completes what a build that was killed between its two renames left undone, and clears away what killed builds left beside DIR.
 * Call it with the lock held.
 */
export function recover(dir: string): void {
  const target = resolveTarget(dir);
  const parent = dirname(target);
  const old = leftBehind(parent, oldPrefix(target));
  const last = old.at(-1);
  if (last !== undefined && !existsSync(target)) {
    renameSync(last, target);
    old.pop();
  }
  for (const path of [...old, ...leftBehind(parent, newPrefix(target))]) removeTree(path);
}

/** Moves a built site beside DIR. A copy is made where the two lie on different disks. */
export function stageSite(site: string, dir: string): StagedSite {
  const target = resolveTarget(dir);
  const staged = join(dirname(target), ownName(newPrefix(target)));
  mkdirSync(dirname(target), { recursive: true });
  try {
    renameSync(site, staged);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyWhole(site, staged);
  }
  return { swap: () => swap(staged, dir), discard: () => removeTree(staged) };
}

function checkWritable(folder: string, dir: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new BuildError(`--out ${dir} cannot be made: nothing may be written into ${folder}. Name another folder.`);
  }
}

function copyWhole(from: string, to: string): void {
  try {
    cpSync(from, to, { recursive: true });
  } catch (error) {
    removeTree(to);
    throw error;
  }
}

/** Runs `action` while no other build looks at or changes what stands in the place of DIR. */
export async function withLock<Result>(dir: string, action: () => Result): Promise<Result> {
  const target = resolveTarget(dir);
  mkdirSync(dirname(target), { recursive: true });
  const release = await lock(target, {
    realpath: false,
    lockfilePath: join(dirname(target), `.${basename(target)}.lock`),
    stale: 20_000,
    // The lock is held for two renames, so whoever waits longer than this waits for a dead process: until it is stale.
    retries: { retries: 300, factor: 1, minTimeout: 100, maxTimeout: 100 },
  });
  try {
    return action();
  } finally {
    await release();
  }
}

async function swap(staged: string, dir: string): Promise<void> {
  const target = resolveTarget(dir);
  const old = join(dirname(target), ownName(oldPrefix(target)));
  const replaced = await withLock(dir, () => {
    recover(dir);
    const exists = existsSync(target);
    // No await stands between the two, so no signal is handled between them; after a crash, `recover` puts the old one back.
    if (exists) renameSync(target, old);
    try {
      renameSync(staged, target);
    } catch (error) {
      if (exists) renameSync(old, target);
      throw error;
    }
    return exists;
  });
  if (replaced) removeTree(old);
}

const newPrefix = (target: string): string => `.${basename(target)}.new-`;
const oldPrefix = (target: string): string => `.${basename(target)}.old-`;
