import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../assessment/faults.ts';
import { listFolder, misplaced, type FolderRule } from '../registry/list-folder.ts';

/** A file of an assessment in a content folder. */
export interface AssessmentFile {
  /** Below the content folder, with `/`: assessments/992011/12.md, and of an earlier edition assessments/992011/12/2022-04-01.md. */
  path: string;
  /** 992011-12, the same for all editions. */
  id: string;
  /** ISO date of an earlier edition; null for the newest. */
  edition: string | null;
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
  path: /^(?:\d{6}|\d{13})\/(?:[^/]+|[^/]+\/\d{4}-\d{2}-\d{2}\.md)$/u,
  faultOf: (below) => {
    if (below.endsWith('.import.json')) return null;
    if (!LEFTOVER.test(below))
      return misplaced({
        ja: '評価書なら assessments/992011/12.md のように団体コードのフォルダーの直下に、以前の版なら assessments/992011/12/2022-04-01.md のように置いてください。そうでないなら、assessments の外へ移してください。',
        en: 'Put an assessment directly into the folder of the code of its body, like assessments/992011/12.md, and an earlier edition like assessments/992011/12/2022-04-01.md. If it is neither, move it out of assessments.',
      });
    return {
      code: 'leftover-file',
      reason: {
        ja: '途中で止まった import の書きかけのファイルです。読まずに進みます。',
        en: 'An import that was interrupted left this unfinished file. It is not read.',
      },
      remedy: {
        ja: 'import の最中でなければ、消してください。',
        en: 'Delete it, unless an import is running.',
      },
    };
  },
};

/** Lists assessments/<code>/<slug>.md and <slug>/<date>.md of a content folder; reads no file and follows no link. */
export function listAssessmentFiles(content: string): FileListing {
  const root = join(content, 'assessments');
  if (!existsSync(root)) {
    const file = new VFile({ path: root });
    const reason = {
      ja: `フォルダー「${root}」がありません。--content に、assessments フォルダーのある場所を指定してください。`,
      en: `There is no folder 「${root}」. With --content, name the folder that contains assessments.`,
    };
    report(file, 'unreadable-file', { place: null, item: null, reason });
    return { files: [], misplaced: [file] };
  }
  const { names, others } = listFolder(root, RULE);
  return { files: names.map(toAssessmentFile), misplaced: others };
}

function toAssessmentFile(below: string): AssessmentFile {
  const [municipality = '', slug = '', edition = null] = below.slice(0, -RULE.ending.length).split('/');
  return { path: `assessments/${below}`, id: `${municipality}-${slug}`, edition, municipality, slug };
}
