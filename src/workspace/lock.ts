import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BUSY, openDatabase, sqliteCode } from './sqlite.ts';

/** Milliseconds between two looks whether the other one has come to its end. */
const PAUSE = 100;

/**
 * Runs while nobody else runs with the same name in the folder, in this process or another one; waits for as long as that takes. The
 * system lets go of the lock when its process ends, however it ends.
 */
export async function exclusively<Value>(folder: string, name: string, run: () => Promise<Value>): Promise<Value> {
  const lock = openDatabase(join(folder, `${name}.lock`), { timeout: 0 });
  try {
    while (!tryLock(() => lock.exec('begin exclusive'))) await setTimeout(PAUSE);
    return await run();
  } finally {
    lock.close();
  }
}

function tryLock(lock: () => void): boolean {
  try {
    lock();
    return true;
  } catch (error) {
    if (sqliteCode(error) === BUSY) return false;
    throw error;
  }
}
