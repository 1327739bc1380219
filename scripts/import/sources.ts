import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { BuildError } from '../../src/integration/build-error.ts';

/** A file to import with the metadata beside it. */
export interface SourceFile {
  path: string;
  name: string;
  /** Path of `<name>.meta.yaml`; null where there is none. */
  meta: string | null;
}

/** A file of a folder that is not imported, and why. */
export interface LeftOut {
  path: string;
  why: string;
}

export interface SourceListing {
  sources: SourceFile[];
  leftOut: LeftOut[];
  /** What may be a source and cannot be read: links that lead nowhere, folders that may not be opened, other formats. */
  unreadable: LeftOut[];
}

/** Endings of the files of a folder that are imported; a file that is named itself is taken whatever its ending. */
export const SOURCE_ENDINGS = ['.txt', '.pdf', '.xlsx', '.xlsm', '.xls', '.ods', '.docx', '.docm'] as const;
/** Formats that assessments are written in too, and what to do with them. */
const OTHER_FORMATS: readonly [readonly string[], string][] = [
  [
    ['.doc', '.dot', '.rtf', '.odt', '.jtd'],
    'is not read. Open it in Word or LibreOffice, save it as .docx and import that.',
  ],
  [['.xlsb'], 'is not read. Open it in Excel, save it as .xlsx and import that.'],
];
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

function metaOf(path: string): string | null {
  const stem = stemOf(basename(path));
  const names = readdirSync(dirname(path)).filter((name) => metaStem(name) === stem);
  const [name, other] = names;
  if (name === undefined) return null;
  if (other !== undefined)
    throw new BuildError(`Both ${name} and ${other} stand beside ${path}. Remove the one that does not belong to it.`);
  return join(dirname(path), name);
}

class Walk {
  readonly found = new Set<string>();
  readonly leftOut: LeftOut[] = [];
  readonly unreadable: LeftOut[] = [];
  readonly #folders = new Set<string>();

  folder(folder: string): void {
    const real = realpathSync(folder);
    if (this.#folders.has(real)) {
      this.leftOut.push({ path: folder, why: 'a link to a folder that is read already' });
      return;
    }
    this.#folders.add(real);
    let names: string[];
    try {
      names = readdirSync(folder).sort();
    } catch (error) {
      this.unreadable.push({ path: folder, why: (error as Error).message });
      return;
    }
    for (const name of names) this.#entry(join(folder, name), name, names);
  }

  #entry(path: string, name: string, names: readonly string[]): void {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) {
      if (endsWithAny(name, SOURCE_ENDINGS) && !OFFICE_LOCK.test(name))
        this.unreadable.push({ path, why: 'The link leads to no file. Mend it or remove it.' });
      else this.leftOut.push({ path, why: 'a link that leads to no file' });
    } else if (stat.isDirectory()) {
      if (!name.startsWith('.')) this.folder(path);
      else this.leftOut.push({ path, why: 'a hidden folder' });
    } else if (OFFICE_LOCK.test(name)) this.leftOut.push({ path, why: 'the lock file of an office program' });
    else if (name.startsWith('.')) this.leftOut.push({ path, why: 'a hidden file' });
    else if (!stat.isFile()) this.leftOut.push({ path, why: 'no ordinary file' });
    else if (endsWithAny(name, SOURCE_ENDINGS)) this.found.add(path);
    else this.#other(path, name, names);
  }

  #other(path: string, name: string, names: readonly string[]): void {
    const stem = metaStem(name);
    if (stem !== null) {
      const has = names.some((other) => endsWithAny(other, SOURCE_ENDINGS) && stemOf(other) === stem);
      if (!has) this.leftOut.push({ path, why: 'metadata of no file beside it' });
      return;
    }
    const other = OTHER_FORMATS.find(([endings]) => endsWithAny(name, endings));
    if (other !== undefined) this.unreadable.push({ path, why: `${extname(name)} ${other[1]}` });
    else if (endsWithAny(name, ARCHIVES))
      this.leftOut.push({ path, why: 'an archive: unpack it and import the files in it' });
    else if (!REGISTRY.test(name)) this.leftOut.push({ path, why: `not one of ${SOURCE_ENDINGS.join(' ')}` });
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
  const walk = new Walk();
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new BuildError(`There is no file or folder ${path}. Check the path.`);
    if (!stat.isDirectory()) {
      if (!stat.isFile())
        throw new BuildError(`${path} is no ordinary file. Copy what it gives into a file and import that.`);
      walk.found.add(path);
      continue;
    }
    const before = walk.found.size + walk.unreadable.length;
    walk.folder(path);
    if (walk.found.size + walk.unreadable.length === before)
      throw new BuildError(
        `The folder ${path} holds no source (${SOURCE_ENDINGS.map((ending) => `*${ending}`).join(', ')}). Name the files to import, or another folder.`,
      );
  }
  return {
    sources: originalsFirst(Array.from(walk.found, (path) => ({ path, name: basename(path), meta: metaOf(path) }))),
    leftOut: walk.leftOut,
    unreadable: walk.unreadable,
  };
}
