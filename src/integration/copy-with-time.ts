import { constants, copyFileSync, statSync, utimesSync } from 'node:fs';

/** Copies a file with its time, or shares its bytes where the disk can. Throws where there is a file already. */
export function copyWithTime(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  const { atime, mtime } = statSync(from);
  utimesSync(to, atime, mtime);
}
