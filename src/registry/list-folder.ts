import { existsSync } from 'node:fs';
import { VFile } from 'vfile';
import { report, type Fault, type FaultCode } from '../assessment/faults.ts';
import { joinSentences, type Bilingual } from '../text/bilingual.ts';
import { walkFolder } from './walk-folder.ts';

export interface FolderListing {
  /** Paths of the files that are read, below the folder, with `/`, in order. */
  names: string[];
  /** Everything else below the folder, each with its fault: nothing is passed over in silence. */
  others: VFile[];
}

/** What the files of a folder are called. */
export interface FolderRule {
  /** `.md` */
  ending: string;
  /** Matches the paths of the files below the folder; where there is none, they lie in the folder itself. */
  path?: RegExp;
  /** What is wrong with a file that is not read, by its path below the folder; null for what rightly lies beside the others. */
  faultOf: (below: string) => UnreadFault | null;
}

type UnreadFault = { code: FaultCode } & Pick<Fault, 'reason' | 'remedy'>;

/** Of a file that was meant to be read. `right` says where such a file belongs. */
export const misplaced = (right: Bilingual): UnreadFault => ({
  code: 'misplaced-file',
  reason: joinSentences(NOT_READ, right),
});

const NOT_READ: Bilingual = {
  ja: 'この場所のこの名前のファイルは読まれません。',
  en: 'A file of this name is not read in this folder.',
};

/** Of a file that is something else. */
export const OTHER_FILE: UnreadFault = {
  code: 'other-file',
  reason: { ja: 'このファイルはサイトに載りません。', en: 'This file is not part of the site.' },
  remedy: {
    ja: '要らないなら、このフォルダーの外へ移してください。',
    en: 'If it is not needed, move it out of this folder.',
  },
};

/**
 * Lists the files that lie right in a folder and have its ending; reads none and follows no link. A folder that does not exist is empty.
 * Hidden files and folders are nobody's text, other folders matter where they are named like a file.
 */
export function listFolder(
  folder: string,
  { ending, path: expected = /^[^/]+$/u, faultOf }: FolderRule,
): FolderListing {
  const listing: FolderListing = { names: [], others: [] };
  if (!existsSync(folder)) return listing;
  for (const { path, below, name, kind, error } of walkFolder(folder)) {
    if (error !== undefined) throw error;
    if (kind.startsWith('hidden') || (kind === 'folder' && !name.endsWith(ending))) continue;
    if (kind !== 'folder' && name.endsWith(ending) && expected.test(below)) listing.names.push(below);
    else {
      const fault = faultOf(below);
      if (fault === null) continue;
      const file = new VFile({ path });
      report(file, fault.code, { place: null, item: null, ...fault });
      listing.others.push(file);
    }
  }
  listing.others.sort((a, b) => (a.path < b.path ? -1 : 1));
  return listing;
}
