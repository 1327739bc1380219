import { join } from 'node:path';
import { cacheFolder } from '../../src/integration/cache-folder.ts';
import { digestOf } from '../../src/text/digest.ts';
import { printError } from '../terminal/language.ts';
import { ROOT } from '../terminal/root.ts';
import { toFault } from './fault.ts';
import { Journal } from './journal.ts';

const journalsFolder = (): string => join(cacheFolder(ROOT), 'imports');

/** Opens what is known of earlier imports into a content folder; null where it can be kept nowhere, which only takes time. */
export function openJournal(content: string, settings: string): Journal | null {
  try {
    return new Journal(join(journalsFolder(), `${digestOf(content).slice(0, 16)}.jsonl`), settings);
  } catch (error) {
    warnOfJournal(error);
    return null;
  }
}

export function warnOfJournal(error: unknown): void {
  const { ja, en } = toFault(error).message;
  const folder = journalsFolder();
  printError({
    ja: `取込みの記録を ${folder} に保存できないため、次回の取込みではすべてのファイルを読み取ります。${ja}`,
    en: `What was imported cannot be recorded in ${folder}, so the next import reads all files again. ${en}`,
  });
}
