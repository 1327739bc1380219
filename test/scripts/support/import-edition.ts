import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readContext } from '../../../scripts/import/context.ts';
import { readSource } from '../../../scripts/import/read-source.ts';
import { writeSource } from '../../../scripts/import/write-source.ts';
import { listAssessmentFiles } from '../../../src/workspace/files.ts';
import { useTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';
import { SOURCE } from './import-command.ts';

export interface EditionText {
  /** As printed; '' for none. */
  published: string;
  title?: string;
  authority?: string;
  form?: string;
  number?: string;
  /** What the edition prints as its procedure. */
  words?: string;
}

/** The text of an edition of a short assessment. */
export function editionText({
  published,
  title = '児童手当の支給に関する事務 重点項目評価書',
  authority = '鳥取市長',
  form = '重点項目評価書',
  number = '7',
  words = '届出を受け付け、台帳に記す。',
}: EditionText): string {
  return SOURCE.replace('令和6年4月1日', published)
    .replace('児童手当の支給に関する事務 重点項目評価書', title)
    .replace('(重点項目評価書)', `(${form})`)
    .replace('鳥取市長', authority)
    .replace('\n7\t', `\n${number}\t`)
    .replace('届出を受け付け、台帳に記す。', words);
}

const context = readContext('content');

/** Imports a text into a content folder without a process of its own; what `npm run import` does with each of its sources. */
export async function importEdition(
  folder: TemporaryFolder,
  name: string,
  { force = false, taken = new Map<string, string>(), content = 'content', today = '2026-11-29' } = {},
): Promise<ReturnType<typeof writeSource>> {
  const path = folder.at(name);
  const meta = path.replace(/\.txt$/u, '.meta.yaml');
  const source = { path, name: basename(path), meta: existsSync(meta) ? meta : null };
  const read = await readSource(source, context);
  const options = { ...context, content: folder.at(content), force, acceptPoor: true, today };
  return writeSource({ source, ...read }, options, taken);
}

/** Every file of a folder with what it holds. */
export function snapshotOf(path: string): Record<string, string> {
  const files = globSync('**/*', { cwd: path, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => `${entry.parentPath}/${entry.name}`).sort();
  return Object.fromEntries(paths.map((file) => [file.slice(path.length + 1), readFileSync(file, 'utf8')]));
}

export const OLD = { published: '令和4年4月1日', words: '届出を受け付ける。' };
export const MIDDLE = { published: '令和5年4月1日', words: '届出を受け付け、台帳に書く。' };
export const NEW = { published: '令和6年4月1日' };
export const BASE = 'content/assessments/312011';

/** A folder with editions of an assessment, and what an import made of them. */
export function useEditions(name: string) {
  const folder = useTemporaryFolder(name);
  return {
    folder,
    put: (file: string, edition: EditionText): string => folder.put(file, editionText(edition)),
    /** The edition of each file of the content. */
    editions: (): Record<string, string | null> =>
      Object.fromEntries(
        listAssessmentFiles(folder.at('content')).files.map(({ path, edition }) => [
          path.replace('assessments/', ''),
          edition,
        ]),
      ),
    /** What the edition in a file says. */
    words: (file: string): string | undefined => /届出.*/u.exec(folder.read(`${BASE}/${file}`))?.[0],
  };
}
