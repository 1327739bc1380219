import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../assessment/faults.ts';
import { listFolder, misplaced, type FolderRule } from '../registry/list-folder.ts';

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

/** What an import that was killed while it wrote leaves beside the file it was to replace. */
const LEFTOVER = /\.(?:md|import\.json)\.\d+\.tmp$/u;

const RULE: FolderRule = {
  ending: '.md',
  within: /^\d{6}$/u,
  faultOf: (below) => {
    if (below.endsWith('.import.json')) return null;
    if (!LEFTOVER.test(below))
      return misplaced(
        '評価書なら assessments/992011/12.md のように、団体コードのフォルダの直下に「.md」の名前で置いてください。そうでないなら、assessments の外へ移してください。',
      );
    return {
      code: 'leftover-file',
      reason: '途中で止まった import の書きかけのファイルです。読まずに進みます。',
      remedy: 'import の最中でなければ、消してください。',
    };
  },
};

/** Lists assessments/<code>/<slug>.md of a content folder; reads no file and follows no link. */
export function listAssessmentFiles(content: string): FileListing {
  const root = join(content, 'assessments');
  if (!existsSync(root)) {
    const file = new VFile({ path: root });
    const reason = `フォルダ「${root}」がありません。--content に、assessments フォルダのある場所を指定してください。`;
    report(file, 'unreadable-file', { place: null, item: null, reason });
    return { files: [], misplaced: [file] };
  }
  const { names, others } = listFolder(root, RULE);
  return { files: names.map(toAssessmentFile), misplaced: others };
}

function toAssessmentFile(below: string): AssessmentFile {
  const [municipality = '', name = ''] = below.split('/');
  const slug = name.slice(0, -RULE.ending.length);
  return { path: `assessments/${below}`, id: `${municipality}-${slug}`, municipality, slug };
}
