import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join, sep } from 'node:path';
import type { Frontmatter } from '../../assessment/types.ts';

/** Folder of a content folder that keeps originals. */
const ORIGINALS = 'originals';

export interface KeptOriginal {
  content: string;
  municipality: string;
  slug: string;
  /** As the record of the import names it, below the content folder; null where it names none. */
  recorded: string | null;
  published: Frontmatter['published'];
}

/** Where the original of an assessment belongs, for messages. */
export const folderOf = ({ content, municipality, slug }: KeptOriginal): string =>
  join(content, ORIGINALS, municipality, slug);

/**
 * Path of the original that is kept of an assessment: the one its record names, else the one named for the day of publication, else the
 * only one in its folder. null where there is none, or where it is not below the folder of originals.
 */
export function findOriginal(kept: KeptOriginal): string | null {
  const folder = folderOf(kept);
  const named = kept.recorded === null ? null : join(kept.content, kept.recorded);
  if (named !== null && isFile(named)) return isBelow(named, join(kept.content, ORIGINALS)) ? named : null;
  const names = listFiles(folder);
  const dated = names.filter((name) => basename(name, extname(name)) === kept.published);
  const [only, ...others] = dated.length > 0 ? dated : names;
  if (only === undefined || others.length > 0) return null;
  const path = join(folder, only);
  return isBelow(path, folder) ? path : null;
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.meta.yaml'))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** A link or `..` must not lead out of the folder. */
function isBelow(path: string, folder: string): boolean {
  return realpathSync(path).startsWith(realpathSync(folder) + sep);
}
