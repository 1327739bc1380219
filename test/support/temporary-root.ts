import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files that Linux keeps in memory: thousands of small ones take half of the time. */
const MEMORY = '/dev/shm';
/** Bytes of the sites and caches of a whole run, twice over. */
const ROOM = 8e9;

/** Where tests keep what is gone at their end: in memory where there is room for it, unless TMPDIR says where. */
export function temporaryRoot(env: NodeJS.ProcessEnv = process.env, memory = MEMORY, room = ROOM): string {
  return env['TMPDIR'] ?? (hasRoom(memory, room) ? memory : tmpdir());
}

function hasRoom(folder: string, room: number): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= room;
  } catch {
    // No such folder on this system.
    return false;
  }
}

/** A folder that is gone when this process ends. */
export function folderOfRun(root: string): string {
  const folder = mkdtempSync(join(root, 'hyokasho-run-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
