import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../assessment/faults.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { digestOf } from '../text/digest.ts';
import { evictWorkspaces } from './evict.ts';
import { isLock, takeLock } from './lock.ts';
import { digestOfCode } from './code.ts';
import { BUSY, CORRUPT, NOT_A_DATABASE, openDatabase, sqliteCode, type DatabaseSync } from './sqlite.ts';
import { prepareSchema } from './schema.ts';
import { DamagedValue } from './values.ts';

export interface WorkspaceOptions {
  /** Root of the project, absolute. */
  root: string;
  /** Folder of the content, absolute. */
  content: string;
  /** Folder that holds workspaces, absolute. */
  base: string;
  /** Whether it is for this process alone until it is closed, as a build needs it that keeps its outputs there. */
  alone?: boolean;
}

/** What is known of one content folder by one version of the code, on the disk. */
export interface Workspace {
  /** Absolute path of its folder, of its database, and of the folder for files that were made of it. */
  folder: string;
  databasePath: string;
  outputs: string;
  /** For this process alone, and gone when it is closed: the folder it should lie in cannot be written to. */
  temporary: boolean;
  /** The connection that writes. */
  database: () => DatabaseSync;
  /** What those who wait should know of it; taken by who tells them. */
  takeNotices: () => VFile[];
  /** Throws everything away that was kept, as some of it cannot be read. */
  startAnew: () => void;
  close: () => void;
}

const DATABASE = 'workspace.sqlite';
/** Milliseconds that a statement waits for another process; who syncs waits for longer, see lock.ts. */
const PATIENCE = 10_000;
/** Milliseconds until a database that another process is making is opened again. */
const PAUSE = 20;

/**
 * Opens the workspace of a content folder, and makes it where there is none. Where the folder cannot be written to, or another process has
 * it alone, it is a temporary one, and a notice says so: it is only a matter of time.
 */
export function openWorkspace({ root, content, base, alone = false }: WorkspaceOptions): Workspace {
  const folder = join(base, digestOf(content, digestOfCode(root)).slice(0, 16));
  try {
    mkdirSync(folder, { recursive: true });
    const release = alone ? takeLock(folder, 'alone') : () => undefined;
    if (release === null) {
      const reason = {
        ja: '同じ content の build がほかに動いているので、すべてのファイルを読み直します。',
        en: 'Another build of the same content is running, so all files are read again.',
      };
      const remedy = {
        ja: '急がないなら、それが終わってから動かしてください。',
        en: 'If there is no hurry, run this after it.',
      };
      return openTemporary(noticeOf(base, reason, remedy));
    }
    const workspace = openIn(folder, false);
    evictWorkspaces(base, folder);
    const close = (): void => {
      workspace.close();
      release();
    };
    return { ...workspace, close };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = {
      ja: `前に読んだ結果を置くフォルダーに書き込めないので（${code}）、すべてのファイルを読み直します。`,
      en: `The folder for what was read before cannot be written to (${code}), so all files are read again.`,
    };
    const remedy = {
      ja: 'このフォルダーに書き込めるようにするか、HYOKASHO_CACHE に別のフォルダーを指定してください。',
      en: 'Make this folder writable, or name another one in HYOKASHO_CACHE.',
    };
    return openTemporary(noticeOf(base, reason, remedy));
  }
}

function openTemporary(notice: VFile): Workspace {
  const own = openIn(mkdtempSync(join(tmpdir(), 'hyokasho-workspace-')), true);
  return { ...own, takeNotices: takeOnce([notice], own.takeNotices) };
}

/** Gives some notices the first time, and then what else there is. */
function takeOnce(notices: VFile[], more: () => VFile[]): () => VFile[] {
  return () => [...notices.splice(0), ...more()];
}

function openIn(folder: string, temporary: boolean): Workspace {
  const databasePath = join(folder, DATABASE);
  const outputs = join(folder, 'outputs');
  mkdirSync(outputs, { recursive: true });
  const time = new Date();
  utimesSync(folder, time, time);
  const notices: VFile[] = [];
  let database: DatabaseSync;
  const startAnew = (): void => {
    if (database.isOpen) database.close();
    // Nobody knows any more what the outputs were made of, nor which of the databases that say so can be trusted.
    for (const name of readdirSync(folder))
      if (!isLock(name)) rmSync(join(folder, name), { recursive: true, force: true });
    mkdirSync(outputs);
    const reason = {
      ja: '前に読んだ結果が壊れているので、すべてのファイルを読み直します。',
      en: 'What was read before is damaged, so all files are read again.',
    };
    const remedy = {
      ja: 'することはありません。くり返し出るなら、ディスクを確かめてください。',
      en: 'There is nothing to do. If it happens again, check the disk.',
    };
    notices.push(noticeOf(folder, reason, remedy));
    database = connect(databasePath);
  };
  try {
    database = connect(databasePath);
  } catch (error) {
    if (!isDamage(error)) throw error;
    database = openDatabase(':memory:');
    startAnew();
  }
  return {
    folder,
    databasePath,
    outputs,
    temporary,
    database: () => database,
    takeNotices: () => notices.splice(0),
    startAnew,
    close: () => {
      if (database.isOpen) database.close();
      if (temporary) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Opens the database and prepares it. SQLite does not wait where two processes make the same one, as both would change its journal; the
 * second one tries again.
 */
function connect(path: string): DatabaseSync {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const database = openDatabase(path, { timeout: PATIENCE });
    try {
      prepareSchema(database);
      return database;
    } catch (error) {
      database.close();
      if (sqliteCode(error) !== BUSY || Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, PAUSE);
    }
  }
}

/** Whether an error says that what was kept cannot be read: the file of a database, or a value in it. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedValue) return true;
  const code = sqliteCode(error);
  return code === CORRUPT || code === NOT_A_DATABASE;
}

function noticeOf(path: string, reason: Bilingual, remedy: Bilingual): VFile {
  const file = new VFile({ path });
  report(file, 'no-cache', { place: null, item: null, reason, remedy });
  return file;
}
