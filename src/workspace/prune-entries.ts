import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

export interface PruneLimits {
  /** Entries that nobody used for so many days are removed, */
  days: number;
  /** and the oldest ones, where all that were not used on the last day take more bytes than this. */
  bytes: number;
}

/** 512 MB are the versions of about a hundred thousand edits: an entry has some 5 kB. */
const LIMITS: PruneLimits = { days: 14, bytes: 512 * 1024 * 1024 };

const MARK = '.pruned';

/**
 * Removes from a folder of the cache what is too old, or too much; looks once a day, for that takes a second in a cache of ten thousand
 * entries. What was used within a day stays, as another build may be reading it.
 */
export function pruneEntries(dir: string, now = Date.now(), { days, bytes }: PruneLimits = LIMITS): void {
  const mark = join(dir, MARK);
  const last = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Math.abs(now - last) < DAY) return;
  writeFileSync(mark, '');
  utimesSync(mark, new Date(now), new Date(now));
  let left = bytes;
  for (const { path, time, size } of entriesOf(dir).sort((a, b) => b.time - a.time)) {
    if (now - time < DAY) continue;
    left -= size;
    if (left < 0 || now - time > days * DAY) rmSync(path, { force: true });
  }
}

interface EntryFile {
  path: string;
  time: number;
  size: number;
}

function entriesOf(dir: string): EntryFile[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => readdirSync(join(dir, entry.name)).map((name) => join(dir, entry.name, name)))
    .flatMap((path) => {
      // Another process may have removed it meanwhile.
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat === undefined ? [] : [{ path, time: stat.mtimeMs, size: stat.size }];
    });
}
