import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { digestOf } from '../text/digest.ts';
import { WORK_FOLDER } from './cache-folder.ts';
import type { BuildOptions } from './options.ts';
import { openOutputs, type Outputs } from './outputs.ts';
import { openPageReads, type PageReads } from './page-outputs.ts';

/** Opens the outputs of a content folder; where another build has them, or they cannot be written, outputs in `own` that nobody keeps. */
export function openKeptOutputs(
  { root, content }: BuildOptions,
  own: string,
): { outputs: Outputs; pageReads: PageReads; close: () => void } {
  const folder = join(root, WORK_FOLDER, 'kept', digestOf(content).slice(0, 16));
  for (const at of [folder, own]) {
    try {
      mkdirSync(at, { recursive: true });
      const database = new DatabaseSync(join(at, 'outputs.sqlite'));
      database.exec(
        'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; BEGIN IMMEDIATE; COMMIT',
      );
      return {
        outputs: openOutputs(database, join(at, 'outputs')),
        pageReads: openPageReads(database),
        close: () => database.close(),
      };
    } catch (error) {
      if (at === own) throw error;
    }
  }
  throw new Error('Internal error: no outputs.');
}
