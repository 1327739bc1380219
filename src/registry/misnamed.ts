import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../assessment/faults.ts';
import { PORTAL_FILE } from './portal.ts';

/** What a content folder may hold; whatever else lies there is nobody's business. */
const NAMES = [
  'assessments',
  'originals',
  'glossary',
  'pages',
  'municipalities.yaml',
  'procedures.yaml',
  'contractors.yaml',
  PORTAL_FILE,
];

/** One spelling of names that a person may take for the same: capitals, .yml, full-width letters. */
const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.yml$/u, '.yaml')
    .replace(/(?<=^site)[-_.]?(?=config\.yaml$)/u, '.');

/** Files and folders of a content folder that were meant to be read, and are not because of their names; each with its fault. */
export function findMisnamed(content: string): VFile[] {
  if (!existsSync(content)) return [];
  return readdirSync(content)
    .sort()
    .flatMap((name) => {
      const meant = NAMES.find((known) => fold(known) === fold(name));
      if (meant === undefined || meant === name) return [];
      const file = new VFile({ path: join(content, name) });
      const reason = {
        ja: `「${name}」は読まれません。名前を「${meant}」に直してください。`,
        en: `「${name}」 is not read. Rename it to 「${meant}」.`,
      };
      report(file, 'misplaced-file', { place: null, item: null, reason });
      return [file];
    });
}
