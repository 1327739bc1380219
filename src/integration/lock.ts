import { mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { BuildError } from './build-error.ts';

export interface LockTimes {
  /** A lock that nobody has touched for so long, in milliseconds, belongs to a process that has ended; its owner touches it every half of this. */
  stale: number;
  /** Longest wait for a lock that is in use, in milliseconds. It is held for two renames and the links to what no build made. */
  patience: number;
  /** Between two tries, in milliseconds. */
  pause: number;
}

const TIMES: LockTimes = { stale: 20_000, patience: 120_000, pause: 100 };

/** Where the lock of a folder lies: beside it, so that machines which share a disk share the lock. */
export const lockPath = (target: string): string => join(dirname(target), `.${basename(target)}.lock`);

/**
 * Runs `action` while no other build looks at or changes what stands at `target`, an absolute path without links. Throws a BuildError
 * where the lock cannot be taken.
 */
export async function withLockOn<Result>(target: string, action: () => Result, times = TIMES): Promise<Result> {
  const path = lockPath(target);
  mkdirSync(dirname(target), { recursive: true });
  const release = await takeLock(target, path, times);
  try {
    return action();
  } finally {
    // Where somebody has removed the lock meanwhile, there is nothing to give back.
    await release().catch(() => undefined);
  }
}

async function takeLock(target: string, path: string, times: LockTimes): Promise<() => Promise<void>> {
  const started = performance.now();
  let seen = { touched: Number.NaN, since: started };
  for (;;) {
    try {
      return await lock(target, {
        realpath: false,
        lockfilePath: path,
        stale: times.stale,
        onCompromised: () => undefined,
      });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat !== undefined && !stat.isDirectory())
        throw new BuildError({
          ja: `${path} というファイルがあります。ビルドのロックに使う名前のため、削除するか名前を変えてください。`,
          en: `${path} is a file, and the build needs this name for its lock. Remove or rename it.`,
        });
      if (code !== 'ELOCKED')
        throw new BuildError({
          ja: `ロック ${path} を作成できません（${code ?? message}）。フォルダーへの書込みの権限を確認してください。`,
          en: `The lock ${path} cannot be made (${code ?? message}). Check that you may write into this folder.`,
        });
      const now = performance.now();
      // The time of a lock is compared with itself alone: clocks of two machines, or of yesterday, may differ by years.
      if (stat !== undefined && stat.mtimeMs !== seen.touched) seen = { touched: stat.mtimeMs, since: now };
      else if (stat !== undefined && now - seen.since > times.stale) removeLock(path);
      if (now - started > times.patience)
        throw new BuildError({
          ja: `別のビルドが実行中です（ロック ${path}）。終わるまで待つか、実行中でなければそのフォルダーを削除してください。`,
          en: `Another build holds the lock ${path}. Wait for its end; where no build runs, remove that folder.`,
        });
    }
    await sleep(times.pause);
  }
}

function removeLock(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BuildError({
      ja: `終了したビルドのロック ${path} を削除できません（${code}）。手で削除してください。`,
      en: `The lock ${path} is left from a build that has ended and cannot be removed (${code}). Remove it.`,
    });
  }
}
