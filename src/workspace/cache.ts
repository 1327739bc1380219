import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Values kept under the digest of all that they were made from, so that nothing in the cache is ever out of date. Any
 * number of processes may share a folder: an entry is written beside its place and then renamed.
 */
export interface Cache {
  /** Absolute path of the folder that holds the entries. */
  dir: string;
  has: (digest: string) => boolean;
  /** Whether there is an entry; it counts as used from then on. */
  keep: (digest: string) => boolean;
  /** null where there is no such entry, or a damaged one. */
  read: (digest: string) => Promise<unknown>;
  write: (digest: string, value: unknown) => void;
}

/** What other versions of the code or of a file left is kept for a while, for a branch may be switched back. */
const KEEP_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

/** Keeps nothing: where no folder can be written to. */
export const NO_CACHE: Cache = {
  dir: '',
  has: () => false,
  keep: () => false,
  read: () => Promise.resolve(null),
  write: () => undefined,
};

/** Opens the cache of one version of the code: `code` is the digest of everything that takes part in making the values. */
export function openCache(base: string, code: string): Cache {
  const dir = join(base, code.slice(0, 16));
  mkdirSync(dir, { recursive: true });
  const time = new Date();
  utimesSync(dir, time, time);
  return {
    dir,
    has: (digest) => existsSync(entryPath(dir, digest)),
    keep: (digest) => keepEntry(entryPath(dir, digest), Date.now()),
    read: (digest) => readEntry(dir, digest),
    write: (digest, value) => writeEntry(dir, digest, value),
  };
}

/** Reads an entry of a cache folder; null where there is none, or a damaged one. */
export async function readEntry(dir: string, digest: string): Promise<unknown> {
  try {
    const packed = await readFile(entryPath(dir, digest));
    return JSON.parse(gunzipSync(packed).toString('utf8')) as unknown;
  } catch {
    // Missing, cut off or not ours: all the same to the caller, who makes the value again.
    return null;
  }
}

/** Removes the folders that no version of the code has opened for two weeks. What cannot be removed stays. */
export function pruneCache(base: string, now = Date.now()): void {
  for (const entry of readdirSync(base, { withFileTypes: true })) {
    const folder = join(base, entry.name);
    const old = entry.isDirectory() && now - (mtimeOf(folder) ?? now) > KEEP_DAYS * DAY;
    if (old) rmSync(folder, { recursive: true, force: true });
  }
}

/** The time is written at most once a day, which is exact enough for what is kept two weeks. */
function keepEntry(path: string, now: number): boolean {
  const time = mtimeOf(path);
  if (time === null) return false;
  const date = new Date(now);
  if (now - time > DAY) utimesSync(path, date, date);
  return true;
}

const mtimeOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;

function entryPath(dir: string, digest: string): string {
  return join(dir, digest.slice(0, 2), `${digest.slice(2)}.json.gz`);
}

function writeEntry(dir: string, digest: string, value: unknown): void {
  const path = entryPath(dir, digest);
  const beside = `${path}.${randomUUID()}`;
  mkdirSync(dirname(path), { recursive: true });
  // Level 1 takes a third of the time of the default and the files are but a few per cent larger.
  writeFileSync(beside, gzipSync(JSON.stringify(value), { level: 1 }));
  renameSync(beside, path);
}
