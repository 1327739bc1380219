import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORK_FOLDER } from './cache-folder.ts';
import { recover, withLock } from './swap.ts';
import { staleEntries, uniqueName } from './workspace.ts';

const PREFIX = 'swap-';
const folderIn = (root: string): string => join(root, WORK_FOLDER, 'swaps');

/** Notes that a site is about to be exchanged, so that whichever command comes next after a kill can complete it. Gives what takes the note away. */
export function notePending(root: string, dir: string): () => void {
  const path = join(folderIn(root), uniqueName(PREFIX));
  try {
    mkdirSync(folderIn(root), { recursive: true });
    writeFileSync(path, dir);
  } catch {
    // Without the note, the next build into the same folder completes it.
    return () => undefined;
  }
  return () => rmSync(path, { force: true });
}

/** Completes the exchanges that killed builds have left undone. */
export async function recoverPending(root: string): Promise<void> {
  for (const note of staleEntries(folderIn(root), PREFIX)) {
    const dir = readFileSync(note, 'utf8');
    if (dir !== '') await withLock(dir, () => recover(dir));
    rmSync(note, { force: true });
  }
}
