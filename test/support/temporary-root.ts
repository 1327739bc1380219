import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

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
