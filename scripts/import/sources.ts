import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { BuildError } from '../../src/integration/build-error.ts';
import { walkFolder, type FolderEntry } from '../../src/registry/walk-folder.ts';
import { joinSentences, sameInBoth, type Bilingual } from '../../src/text/bilingual.ts';
import { groupBy } from '../../src/text/group-by.ts';

/** A file to import with the metadata beside it. */
export interface SourceFile {
  path: string;
  name: string;
  /** Path of `<name>.meta.yaml`; null where there is none. */
  meta: string | null;
}

/** A file of a folder that is not imported, and why. */
export interface SkippedFile {
  path: string;
  why: Bilingual;
}

export interface SourceListing {
  sources: SourceFile[];
  leftOut: SkippedFile[];
  /** What may be a source and cannot be read: links that lead nowhere, folders that may not be opened, other formats. */
  unreadable: SkippedFile[];
}

/** Endings of the files of a folder that are imported; a file that is named itself is taken whatever its ending. */
export const SOURCE_ENDINGS = ['.txt', '.pdf', '.xlsx', '.xlsm', '.xls', '.ods', '.docx', '.docm'] as const;
export const SOURCE_PATTERNS = SOURCE_ENDINGS.map((ending) => `*${ending}`).join(', ');
const OTHER_ENDING: Bilingual = {
  ja: `取込みの対象でない種類のファイル（対象：${SOURCE_PATTERNS}）`,
  en: `not one of ${SOURCE_PATTERNS}`,
};
const unreadFormat = (ending: string): Bilingual => ({
  ja: `${ending} 形式は読み取れません。`,
  en: `${ending} files cannot be read.`,
});
/** Formats that assessments are written in too, and what to do with them. */
const OTHER_FORMATS: readonly [readonly string[], Bilingual][] = [
  [
    ['.doc', '.dot', '.rtf', '.odt', '.jtd'],
    {
      ja: 'WordかLibreOfficeで開き、.docx として保存し直して取り込んでください。',
      en: 'Open it in Word or LibreOffice, save it as .docx and import that.',
    },
  ],
  [
    ['.xlsb'],
    {
      ja: 'Excelで開き、.xlsx として保存し直して取り込んでください。',
      en: 'Open it in Excel, save it as .xlsx and import that.',
    },
  ],
];

/** What is not looked into, by its kind. */
const LEFT_OUT: Record<Exclude<FolderEntry['kind'], 'file' | 'folder' | 'closed'>, Bilingual> = {
  again: { ja: '読取り済みのフォルダーへのリンク', en: 'a link to a folder that is read already' },
  link: { ja: 'リンク先のないリンク', en: 'a link that leads to no file' },
  'hidden-folder': { ja: '隠しフォルダー', en: 'a hidden folder' },
  'hidden-file': { ja: '隠しファイル', en: 'a hidden file' },
  special: { ja: '通常のファイルではないもの', en: 'not an ordinary file' },
};
const BROKEN_SOURCE_LINK: Bilingual = {
  ja: 'リンク先のファイルがありません。リンクを修正するか、削除してください。',
  en: 'The link leads to no file. Correct it or remove it.',
};
const LOCK_FILE: Bilingual = { ja: 'Officeソフトのロックファイル', en: 'the lock file of an office program' };
const LONE_METADATA: Bilingual = { ja: '対応するファイルのないメタデータ', en: 'metadata without its file' };
const ARCHIVE: Bilingual = {
  ja: '圧縮ファイル（展開してから、中のファイルを取り込んでください）',
  en: 'an archive: unpack it and import the files in it',
};
const ARCHIVES = ['.zip', '.lzh', '.7z'];
const META_ENDINGS = ['.meta.yaml', '.meta.yml'] as const;
/** Files that belong to the content folder or stand beside every import. */
const REGISTRY = /^(?:municipalities|procedures|contractors)\.yaml$/u;
/** What Word, Excel and LibreOffice lay beside a file that is open. */
const OFFICE_LOCK = /^(?:~\$|\.~lock\.)/u;

const endsWithAny = (name: string, endings: readonly string[]): boolean =>
  endings.some((ending) => name.toLowerCase().endsWith(ending));

/** Names that differ only in case or in the composition of their letters (macOS takes が apart) are one name. */
const foldName = (name: string): string => name.normalize('NFC').toLowerCase();

/** A name without the ending of a metadata file; null where it has none. */
function metaStem(name: string): string | null {
  const folded = foldName(name);
  const ending = META_ENDINGS.find((candidate) => folded.endsWith(candidate));
  return ending === undefined ? null : folded.slice(0, -ending.length);
}

const stemOf = (name: string): string => foldName(name.slice(0, name.length - extname(name).length));

/** Files of metadata, each folder looked through once: it may hold thousands of sources. */
class Metadata {
  readonly #folders = new Map<string, Map<string, string[]>>();

  /** Path of the metadata beside a source; null where there is none. */
  of(path: string): string | null {
    const [name, other] = this.#namesIn(dirname(path)).get(stemOf(basename(path))) ?? [];
    if (name === undefined) return null;
    if (other !== undefined)
      throw new BuildError({
        ja: `${path} と同じ場所に ${name} と ${other} があります。不要な方を削除してください。`,
        en: `Both ${name} and ${other} are beside ${path}. Remove the one that does not belong to it.`,
      });
    return join(dirname(path), name);
  }

  /** Names of the metadata of a folder, by the stem of their source. */
  #namesIn(folder: string): Map<string, string[]> {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const names = groupBy(
      readdirSync(folder).filter((name) => metaStem(name) !== null),
      (name) => metaStem(name) ?? '',
    );
    this.#folders.set(folder, names);
    return names;
  }
}

/** Where an entry of a folder goes. */
class Sorting {
  readonly found = new Set<string>();
  readonly leftOut: SkippedFile[] = [];
  readonly unreadable: SkippedFile[] = [];
  /** Stems of the sources of a folder, by its list of names. */
  readonly #stems = new WeakMap<readonly string[], ReadonlySet<string>>();

  put({ path, name, siblings, kind, error }: FolderEntry): void {
    if (error !== undefined) this.unreadable.push({ path, why: sameInBoth(error.message) });
    else if (OFFICE_LOCK.test(name) && !kind.endsWith('folder')) this.leftOut.push({ path, why: LOCK_FILE });
    else if (kind === 'link' && endsWithAny(name, SOURCE_ENDINGS))
      this.unreadable.push({ path, why: BROKEN_SOURCE_LINK });
    else if (kind === 'file' && endsWithAny(name, SOURCE_ENDINGS)) this.found.add(path);
    else if (kind === 'file') this.#other(path, name, siblings);
    else if (kind !== 'folder' && kind !== 'closed') this.leftOut.push({ path, why: LEFT_OUT[kind] });
  }

  #other(path: string, name: string, names: readonly string[]): void {
    const stem = metaStem(name);
    if (stem !== null) {
      if (!this.#stemsOf(names).has(stem)) this.leftOut.push({ path, why: LONE_METADATA });
      return;
    }
    const other = OTHER_FORMATS.find(([endings]) => endsWithAny(name, endings));
    if (other !== undefined) this.unreadable.push({ path, why: joinSentences(unreadFormat(extname(name)), other[1]) });
    else if (endsWithAny(name, ARCHIVES)) this.leftOut.push({ path, why: ARCHIVE });
    else if (!REGISTRY.test(name)) this.leftOut.push({ path, why: OTHER_ENDING });
  }

  #stemsOf(names: readonly string[]): ReadonlySet<string> {
    const known = this.#stems.get(names);
    if (known !== undefined) return known;
    const stems = new Set(names.filter((name) => endsWithAny(name, SOURCE_ENDINGS)).map(stemOf));
    this.#stems.set(names, stems);
    return stems;
  }
}

/** A text never takes the place of the original it was made of: the first one of an assessment is written. */
function originalsFirst(sources: readonly SourceFile[]): SourceFile[] {
  const isText = ({ name }: SourceFile): boolean => endsWithAny(name, ['.txt']);
  return [...sources.filter((source) => !isText(source)), ...sources.filter(isText)];
}

/**
 * Every source among files and folders (with all below them, links followed), each once, texts after originals, and what is left out of the folders. Throws a
 * BuildError where a path is no file or folder, or a folder holds no source.
 */
export function findSources(paths: readonly string[]): SourceListing {
  const sorting = new Sorting();
  const walked = new Set<string>();
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat)
      throw new BuildError({
        ja: `ファイルやフォルダー ${path} が見つかりません。パスを確認してください。`,
        en: `There is no file or folder ${path}. Check the path.`,
      });
    if (!stat.isDirectory()) {
      if (!stat.isFile())
        throw new BuildError({
          ja: `${path} は通常のファイルではありません。内容をファイルに保存して取り込んでください。`,
          en: `${path} is not an ordinary file. Copy its content into a file and import that.`,
        });
      sorting.found.add(path);
      continue;
    }
    const before = sorting.found.size + sorting.unreadable.length;
    for (const entry of walkFolder(path, walked)) sorting.put(entry);
    if (sorting.found.size + sorting.unreadable.length === before)
      throw new BuildError({
        ja: `フォルダー ${path} に取り込めるファイル（${SOURCE_PATTERNS}）がありません。ファイルを指定するか、別のフォルダーを指定してください。`,
        en: `The folder ${path} has no file to import (${SOURCE_PATTERNS}). Name the files, or another folder.`,
      });
  }
  const metadata = new Metadata();
  const toSource = (path: string): SourceFile => ({ path, name: basename(path), meta: metadata.of(path) });
  return {
    sources: originalsFirst(Array.from(sorting.found, toSource)),
    leftOut: sorting.leftOut,
    unreadable: sorting.unreadable,
  };
}
