import type { Dirent } from 'node:fs';
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../assessment/faults.ts';

export interface FolderListing {
  /** Names of the files that are read, in order. */
  names: string[];
  /** Everything else below the folder, each with its fault: nothing is passed over in silence. */
  others: VFile[];
}

/** What the files of a folder are called. */
export interface FolderRule {
  /** `.md` */
  ending: string;
  /** Matches names that were most likely meant to be such files: `.MD`, `.markdown`. */
  meant: RegExp;
  /** `お知らせ.md のように…`: where such a file belongs. */
  right: string;
}

/**
 * Lists the files that lie right in a folder and have its ending. A file that was meant to be one is an error; any other is a warning.
 * A folder that does not exist is empty. Hidden files of systems and editors are nobody's text.
 */
export function listFolder(folder: string, { ending, meant, right }: FolderRule): FolderListing {
  if (!existsSync(folder)) return { names: [], others: [] };
  const listing: FolderListing = { names: [], others: [] };
  for (const entry of entriesOf(folder)) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (name.split(sep).some((part) => part.startsWith('.'))) continue;
    if (name === entry.name && name.endsWith(ending) && !entry.isDirectory()) listing.names.push(name);
    else if (!entry.isDirectory() || entry.name.endsWith(ending)) {
      const file = new VFile({ path });
      if (meant.test(name))
        report(file, 'misplaced-file', {
          place: null,
          item: null,
          reason: `この場所のこの名前のファイルは読まれません。${right}`,
        });
      else
        report(file, 'other-file', {
          place: null,
          item: null,
          reason: 'このファイルはサイトに載りません。',
          remedy: '要らないなら、このフォルダの外へ移してください。',
        });
      listing.others.push(file);
    }
  }
  listing.names.sort();
  listing.others.sort((a, b) => (a.path < b.path ? -1 : 1));
  return listing;
}

const entriesOf = (folder: string): Dirent[] => readdirSync(folder, { recursive: true, withFileTypes: true });
