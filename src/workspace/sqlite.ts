import type * as Sqlite from 'node:sqlite';
import type { DatabaseSync, DatabaseSyncOptions } from 'node:sqlite';

export type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';

let sqlite: typeof Sqlite | null = null;

/** Opens an SQLite database. Every database of the project is opened here. */
export function openDatabase(path: string, options: DatabaseSyncOptions = {}): DatabaseSync {
  sqlite ??= loadQuietly();
  return new sqlite.DatabaseSync(path, options);
}

/** Runs with one transaction that writes: all of it holds, or nothing. */
export async function inTransaction<Value>(database: DatabaseSync, run: () => Promise<Value>): Promise<Value> {
  database.exec('begin immediate');
  try {
    const value = await run();
    database.exec('commit');
    return value;
  } catch (error) {
    // An error may have ended it.
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

/** What an error of SQLite means to its caller: its primary result code; null for any other error. */
export function sqliteCode(error: unknown): number | null {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode & 0xff : null;
}

/** Result codes, https://sqlite.org/rescode.html */
export const BUSY = 5;
export const CORRUPT = 11;
export const NOT_A_DATABASE = 26;

/**
 * Node prints an ExperimentalWarning when the module is first loaded, which says nothing to those who run a command. It is kept back
 * here, for this module alone: an import statement would load it before any code could do so.
 */
function loadQuietly(): typeof Sqlite {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}
