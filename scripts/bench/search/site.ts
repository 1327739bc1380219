import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openCorpus, type Corpus } from '../../../src/integration/corpus.ts';
import type { StoredAssessment } from '../../../src/workspace/stored.ts';
import { openWorkspace } from '../../../src/workspace/open-workspace.ts';
import { sync } from '../../../src/workspace/sync.ts';
import type { EngineName } from '../../../src/registry/portal.ts';
import { assessmentToJson } from '../../../src/export/assessment-json.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { DATA_FOLDER } from '../../../src/search/index/corpus-file.ts';
import { GRAMS_FOLDER } from '../../../src/search/engines/grams/files.ts';
import { INDEX_FOLDER } from '../../../src/search/engines/pagefind/files.ts';
import { searchVersion } from '../../../src/search/index/version.ts';
import { toTruth, type TruthDocument } from './truth.ts';

/** Reads a content folder as a build does, and gives the path of the database. Throws where it has a fault. */
export async function prepare(content: string, scratch: string): Promise<string> {
  const root = process.cwd();
  const workspace = openWorkspace({ root, content, base: join(scratch, 'cache') });
  const derive = () => ({ extract: () => [], extractModule: null, reducers: [] });
  const { errors } = await sync(workspace, { root, content, derive, onFaults: () => undefined });
  workspace.close();
  if (errors > 0) throw new Error(`${content} has ${errors} errors. See \`npm run check -- --content ${content}\`.`);
  return workspace.databasePath;
}

/** What `prepare` read. */
export const corpusAt = (databasePath: string): Corpus => openCorpus(databasePath, { contentDir: '', site: null });

/** The pages of a built site without its search index. */
export function withoutIndex(site: string, out: string): void {
  cpSync(site, out, { recursive: true });
  for (const folder of [DATA_FOLDER, INDEX_FOLDER, GRAMS_FOLDER])
    rmSync(join(out, folder), { recursive: true, force: true });
}

/** Has the search page of a built site ask another engine, over another corpus. */
export function setEngine(site: string, engine: EngineName, { siteInfo, listAssessments }: Corpus): void {
  const version = searchVersion(siteInfo(), listAssessments());
  const path = join(site, 'search/index.html');
  const html = readFileSync(path, 'utf8');
  if (!ASKED.test(html)) throw new Error(`${path} names no engine.`);
  const asked = html.replace(ASKED, `data-engine="${engine}" data-version="${version}"`);
  writeFileSync(path, asked);
  rmSync(`${path}.br`, { force: true });
  writeFileSync(`${path}.gz`, gzipSync(asked));
}

const ASKED = /data-engine="[^"]*" data-version="[^"]*"/u;

/** What is searched of each assessment of a corpus, one at a time. */
export function* eachTruth({ eachAssessment }: Corpus): Generator<TruthDocument> {
  for (const stored of eachAssessment()) yield truthOf(stored);
}

/** The same of so many assessments that lie evenly over all. */
export function someTruth(corpus: Corpus, count: number): TruthDocument[] {
  const ids = corpus.listAssessments().map(({ id }) => id);
  const step = Math.max(1, ids.length / count);
  return Array.from({ length: Math.min(count, ids.length) }, (_, n) =>
    truthOf(corpus.loadAssessment(ids[Math.floor(n * step)] ?? '')),
  );
}

const truthOf = (stored: StoredAssessment): TruthDocument =>
  toTruth(assessmentToJson(stored, loadForm(stored.frontmatter.form), () => ''));
