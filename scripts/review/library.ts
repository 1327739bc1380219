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
    const file = files.find((each) => each.id === id);
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

function storeOf(content: string, { id, municipality, slug }: AssessmentFile): ReviewStore {
  const paths = pathsOf(content, municipality, slug);
  return {
    id,
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
function readRow(content: string, { id, path }: AssessmentFile): ReviewListRow {
  const markdown = readFileSync(join(content, path), 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/^\ufeff/u, '');
  const file = new VFile({ path });
  const cut = cutFrontmatter(markdown, file);
  const frontmatter = cut === null ? null : readFrontmatter(cut.yaml, file).frontmatter;
  return {
    id,
    title: frontmatter?.title ?? id,
    authority: frontmatter?.authority ?? '',
    isReviewed: frontmatter?.reviewed ?? false,
  };
}
