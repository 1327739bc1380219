import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Frontmatter } from '../../src/assessment/types.ts';
import { readPresent } from './present.ts';
import { pathsOf, type AssessmentPaths } from './target.ts';

/** An edition of an assessment as it is in a content folder. */
export interface PresentEdition {
  /** ISO date that its file is named by; null for the newest, `<slug>.md`. */
  edition: string | null;
  paths: AssessmentPaths;
  /** null where it cannot be read. */
  frontmatter: Frontmatter | null;
}

/** Length of an ISO date with its day: front matter may hold a month. */
const DAY = 10;
const EDITION = /^(?<date>\d{4}-\d{2}-\d{2})\.md$/u;

/** The editions of an assessment in a content folder, newest first. */
function readEditions(content: string, code: string, slug: string): PresentEdition[] {
  const folder = join(content, 'assessments', code, slug);
  const dates = (existsSync(folder) ? readdirSync(folder) : []).flatMap(
    (name) => EDITION.exec(name)?.groups?.['date'] ?? [],
  );
  return [null, ...dates.sort().reverse()].flatMap((edition) => {
    const paths = pathsOf(content, code, slug, edition);
    return existsSync(paths.markdown) ? [{ edition, paths, frontmatter: readPresent(paths.markdown) }] : [];
  });
}

/** The same after the last import: one that was stopped may have left no newest edition, whose place the last one then takes again. */
export function openEditions(content: string, code: string, slug: string): PresentEdition[] {
  const editions = readEditions(content, code, slug);
  const [first] = editions;
  if (first === undefined || first.edition === null) return editions;
  moveEdition(first.paths, pathsOf(content, code, slug));
  return readEditions(content, code, slug);
}

/** Where an import belongs among the editions that are present; `moved`: the day under which the newest so far makes room for it. */
export type EditionTarget =
  | { edition: string | null; moved: string | null }
  /**
   * `undated`: no 公表日 says which is newer; `redated`: the same source is present under another 公表日; `twice`: the 公表日 of the newest
   * is that of an earlier edition.
   */
  | { fault: 'undated' | 'redated' | 'twice'; present: PresentEdition };

/** Decides by the 公表日: a newer one takes the place of the newest, an older one gets a file of its own, the same one is the same document. */
export function chooseTarget(
  present: readonly PresentEdition[],
  { published, sha256 }: { published: string | null; sha256: string },
  force: boolean,
): EditionTarget {
  const newest = present.find(({ edition }) => edition === null);
  const earlier = new Map(present.flatMap((one) => (one.edition === null ? [] : [[one.edition, one] as const])));
  const last = [...earlier.keys()].reduce((a, b) => (a > b ? a : b), '');
  const same = present.find(({ frontmatter }) => frontmatter?.source?.sha256 === sha256);
  if (same !== undefined) {
    const isThere = same.edition === null ? published === null || published > last : same.edition === published;
    return isThere ? { edition: same.edition, moved: null } : { fault: 'redated', present: same };
  }
  // A file that cannot be read counts as edited: writing it decides.
  if (newest === undefined || newest.frontmatter === null) return { edition: null, moved: null };
  const day = newest.frontmatter.published;
  const own = day?.length === DAY ? day : null;
  if (published === own && own !== null) return { edition: null, moved: null };
  if (published === null || own === null)
    return force ? { edition: null, moved: null } : { fault: 'undated', present: newest };
  if (published < own) return { edition: published, moved: null };
  const twin = earlier.get(own);
  return twin === undefined ? { edition: null, moved: own } : { fault: 'twice', present: twin };
}

/** Renames the files of an edition; the record goes first, so that a stopped import leaves none without its Markdown. */
export function moveEdition(from: AssessmentPaths, to: AssessmentPaths): void {
  mkdirSync(dirname(to.markdown), { recursive: true });
  if (existsSync(from.sidecar)) renameSync(from.sidecar, to.sidecar);
  renameSync(from.markdown, to.markdown);
}
