import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What other versions of the code or of a file left is kept for a while, for a branch may be switched back. */
const KEEP_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

/** Removes the folders that nobody has used for two weeks, by the time of each. */
export function pruneCache(base: string, now = Date.now()): void {
  for (const entry of readdirSync(base, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = join(base, entry.name);
    // Another process may have removed it meanwhile.
    const time = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - time > KEEP_DAYS * DAY) rmSync(folder, { recursive: true, force: true });
  }
}
