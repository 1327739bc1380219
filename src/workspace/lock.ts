import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BUSY, openDatabase, sqliteCode, type DatabaseSync } from './sqlite.ts';

/** Milliseconds between two looks whether the other one has come to its end. */
const PAUSE = 100;

const ENDING = '.lock';
/** Whether a name in a folder is that of a lock, or of what SQLite puts beside one. */
export const isLock = (name: string): boolean => name.includes(ENDING);

/** A connection that nobody refers to is closed at any time, and its lock with it. */
const held = new Set<DatabaseSync>();

/**
 * Takes a name in a folder for this process, and gives a function that lets go of it; null while somebody else has it, in this process or
 * another one. The system lets go when the process ends, however it ends.
 */
export function takeLock(folder: string, name: string): (() => void) | null {
  const lock = openDatabase(join(folder, `${name}${ENDING}`), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
    held.add(lock);
    return () => {
      held.delete(lock);
      if (lock.isOpen) lock.close();
    };
  } catch (error) {
    lock.close();
    if (sqliteCode(error) === BUSY) return null;
    throw error;
  }
}

/** Runs while nobody else runs with the same name in the folder; waits for as long as that takes. */
export async function exclusively<Value>(folder: string, name: string, run: () => Promise<Value>): Promise<Value> {
  let release = takeLock(folder, name);
  while (release === null) {
    await setTimeout(PAUSE);
    release = takeLock(folder, name);
  }
  try {
    return await run();
  } finally {
    release();
  }
}
