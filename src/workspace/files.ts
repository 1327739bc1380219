import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../assessment/faults.ts';

/** A file of an assessment in a content folder. */
export interface AssessmentFile {
  /** Below the content folder, with `/`: assessments/992011/12.md. */
  path: string;
  /** 992011-12 */
  id: string;
  /** The folder's name. */
  municipality: string;
  slug: string;
}

export interface FileListing {
  /** Ordered by path. */
  files: AssessmentFile[];
  /** Files that nobody would read, each with its fault: nothing in the folder is passed over in silence. */
  misplaced: VFile[];
}

/** Lists assessments/<code>/<slug>.md of a content folder; reads no file and follows no link. */
export async function listAssessmentFiles(content: string): Promise<FileListing> {
  const root = join(content, 'assessments');
  const listing: FileListing = { files: [], misplaced: [] };
  const entries = await readFolder(root);
  if (entries === null) {
    const file = new VFile({ path: root });
    const reason = `フォルダ「${root}」がありません。--content に、assessments フォルダのある場所を指定してください。`;
    report(file, 'unreadable-file', { place: null, item: null, reason });
    return { ...listing, misplaced: [file] };
  }
  const folders = new Set(entries.filter((entry) => entry.isDirectory()).map((entry) => toPath(entry, root)));
  for (const path of entries
    .filter((entry) => !isBeside(entry))
    .map((entry) => toPath(entry, root))
    .sort()) {
    if (LEFTOVER.test(path)) {
      listing.misplaced.push(leftoverFile(join(root, path)));
      continue;
    }
    const match = /^(\d{6})\/([^/]+)\.md$/u.exec(path);
    const [, municipality = '', slug = ''] = match ?? [];
    if (match !== null && !folders.has(path)) {
      listing.files.push({ path: `assessments/${path}`, id: `${municipality}-${slug}`, municipality, slug });
    } else listing.misplaced.push(misplacedFile(join(root, path)));
  }
  return listing;
}

async function readFolder(root: string): Promise<Dirent[] | null> {
  try {
    return await readdir(root, { recursive: true, withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Folders (but those that are named like a file), the records of imports, and the hidden files of systems and editors. */
function isBeside(entry: Dirent): boolean {
  if (entry.isDirectory()) return !entry.name.endsWith('.md');
  return entry.name.endsWith('.import.json') || entry.name.startsWith('.');
}

function toPath(entry: Dirent, root: string): string {
  return join(entry.parentPath, entry.name)
    .slice(root.length + 1)
    .split(sep)
    .join('/');
}

/** What an import that was killed while it wrote leaves beside the file it was to replace. */
const LEFTOVER = /\.(?:md|import\.json)\.\d+\.tmp$/u;

function leftoverFile(path: string): VFile {
  const file = new VFile({ path });
  const reason = '途中で止まった import の書きかけのファイルです。読まずに進みます。';
  report(file, 'leftover-file', {
    place: null,
    item: null,
    reason,
    remedy: 'import の最中でなければ、消してください。',
  });
  return file;
}

function misplacedFile(path: string): VFile {
  const file = new VFile({ path });
  const reason =
    'この場所のこの名前のファイルは読まれません。評価書なら assessments/992011/12.md のように、団体コードのフォルダの直下に「.md」の名前で置いてください。そうでないなら、assessments の外へ移してください。';
  report(file, 'misplaced-file', { place: null, item: null, reason });
  return file;
}
