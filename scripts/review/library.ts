import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { cutFrontmatter, readFrontmatter } from '../../src/assessment/frontmatter.ts';
import { listAssessmentFiles, type AssessmentFile } from '../../src/workspace/files.ts';
import { openOriginal } from '../../src/review/originals/original.ts';
import type { PageDrawer } from '../../src/review/originals/pictures.ts';
import type { ReviewListRow } from '../../src/review/protocol.ts';
import { Refused } from '../../src/review/refused.ts';
import type { ReviewLibrary } from '../../src/review/server/routes.ts';
import { ReviewSession, type ReviewStore } from '../../src/review/session.ts';
import { pathsOf, writeWhole } from '../import/target.ts';

/** The assessments of a content folder, read from the disk each time they are asked for. */
export function openLibrary(content: string, drawer: PageDrawer): ReviewLibrary {
  const find = (id: string): AssessmentFile => {
    const { files } = listAssessmentFiles(content);
    const file = files.find((each) => reviewId(each) === id);
    if (file === undefined) throw new Refused('not-found', `評価書 ${id} は ${content} にありません。`);
    return file;
  };
  return {
    list: async () => listAssessmentFiles(content).files.map((file) => readRow(content, file)),
    countDoubts: async (id) => {
      const { progress } = new ReviewSession(storeOf(content, find(id))).view();
      return progress.doubts.of - progress.doubts.done;
    },
    open: async (id) => {
      const file = find(id);
      const session = new ReviewSession(storeOf(content, file));
      const { published, source } = session.state.assessment.frontmatter;
      const { provenance } = session;
      const { municipality, slug } = file;
      const kept = { content, municipality, slug, recorded: provenance?.original ?? null, published };
      return { session, original: await openOriginal({ kept, source, provenance, drawer }) };
    },
  };
}

/** How a review names a file: 992011-12, and of an earlier edition 992011-12@2022-04-01. */
export const reviewId = ({ id, edition }: AssessmentFile): string => (edition === null ? id : `${id}@${edition}`);

function storeOf(content: string, file: AssessmentFile): ReviewStore {
  const { municipality, slug, edition } = file;
  const paths = pathsOf(content, municipality, slug, edition);
  return {
    id: reviewId(file),
    path: paths.markdown,
    read: () => ({
      markdown: readFileSync(paths.markdown, 'utf8'),
      record: statSync(paths.sidecar, { throwIfNoEntry: false }) ? readFileSync(paths.sidecar, 'utf8') : null,
    }),
    write: ({ markdown, record }) => {
      writeWhole(paths.sidecar, record);
      if (markdown !== null) writeWhole(paths.markdown, markdown);
    },
  };
}

/** What the list shows needs the front matter alone; a file without one is listed by its id, and opening it says what is wrong. */
function readRow(content: string, own: AssessmentFile): ReviewListRow {
  const { path, edition } = own;
  const id = reviewId(own);
  const markdown = readFileSync(join(content, path), 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/^\ufeff/u, '');
  const file = new VFile({ path });
  const cut = cutFrontmatter(markdown, file);
  const frontmatter = cut === null ? null : readFrontmatter(cut.yaml, file).frontmatter;
  return {
    id,
    title: `${frontmatter?.title ?? id}${edition === null ? '' : `（${edition} 公表の版）`}`,
    authority: frontmatter?.authority ?? '',
    isReviewed: frontmatter?.reviewed ?? false,
  };
}
