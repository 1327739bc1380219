import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

export interface EvictionLimits {
  /** Workspaces that nobody opened for so many days are removed, */
  days: number;
  /** and the oldest ones, where all that were not opened on the last day take more bytes than this. */
  bytes: number;
}

/** What another branch or folder needs is kept for a while. 4 GB are some ten workspaces of 1,000 assessments with their sites. */
const LIMITS: EvictionLimits = { days: 14, bytes: 4 * 1024 ** 3 };

const MARK = '.evicted';

/**
 * Removes from a folder the workspaces that are too old, or too much; looks once a day. What was opened within a day stays, as another
 * process may be using it, and so does `own`. What cannot be removed, as nothing that is open on Windows, is in nobody's way.
 */
export function evictWorkspaces(base: string, own: string, now = Date.now(), limits = LIMITS): void {
  try {
    evict(base, own, now, limits);
  } catch {
    // A folder that another process removes meanwhile.
  }
}

function evict(base: string, own: string, now: number, { days, bytes }: EvictionLimits): void {
  const mark = join(base, MARK);
  if (Math.abs(now - (statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0)) < DAY) return;
  writeFileSync(mark, '');
  utimesSync(mark, new Date(now), new Date(now));
  let left = bytes;
  for (const { path, time } of workspacesIn(base).sort((a, b) => b.time - a.time)) {
    if (path === own || now - time < DAY) continue;
    left -= sizeOf(path);
    if (left < 0 || now - time > days * DAY) rmSync(path, { recursive: true, force: true });
  }
}

const workspacesIn = (base: string): { path: string; time: number }[] =>
  readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[0-9a-f]{16}$/u.test(entry.name))
    .map((entry) => join(base, entry.name))
    .flatMap((path) => {
      // Another process may have removed it meanwhile.
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat === undefined ? [] : [{ path, time: stat.mtimeMs }];
    });

/** Bytes of the files of a folder; one that has several names there counts once. */
function sizeOf(folder: string): number {
  const sizes = new Map<number, number>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const stat = entry.isFile() ? statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false }) : undefined;
    if (stat !== undefined) sizes.set(stat.ino, stat.size);
  }
  return sizes.values().reduce((sum, size) => sum + size, 0);
}
