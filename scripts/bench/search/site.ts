import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareCorpus } from '../../../src/workspace/prepare.ts';
import type { EngineName } from '../../../src/registry/portal.ts';
import { openStore, type Store } from '../../../src/workspace/open-store.ts';
import { assessmentToJson } from '../../../src/export/assessment-json.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { DATA_FOLDER } from '../../../src/search/index/corpus-file.ts';
import { GRAMS_FOLDER } from '../../../src/search/engines/grams/files.ts';
import { INDEX_FOLDER } from '../../../src/search/engines/pagefind/files.ts';
import { searchVersion } from '../../../src/search/index/version.ts';
import { toTruth, type TruthDocument } from './truth.ts';

/** Reads a content folder as a build does, and writes the list of it. Throws where it has a fault. */
export async function prepare(content: string, scratch: string): Promise<string> {
  const indexPath = join(scratch, 'corpus.json');
  const { errors } = await prepareCorpus({
    root: process.cwd(),
    content,
    cache: join(scratch, 'cache'),
    indexPath,
    site: null,
    onFaults: () => undefined,
  });
  if (errors > 0) throw new Error(`${content} has ${errors} errors. See \`npm run check -- --content ${content}\`.`);
  return indexPath;
}

/** The pages of a built site without its search index. */
export function withoutIndex(site: string, out: string): void {
  cpSync(site, out, { recursive: true });
  for (const folder of [DATA_FOLDER, INDEX_FOLDER, GRAMS_FOLDER])
    rmSync(join(out, folder), { recursive: true, force: true });
}

/** Has the search page of a built site ask another engine, over another corpus. */
export function setEngine(site: string, engine: EngineName, { info, rows }: Pick<Store, 'info' | 'rows'>): void {
  const path = join(site, 'search/index.html');
  const html = readFileSync(path, 'utf8');
  if (!ASKED.test(html)) throw new Error(`${path} names no engine.`);
  writeFileSync(path, html.replace(ASKED, `data-engine="${engine}" data-version="${searchVersion(info, rows)}"`));
}

const ASKED = /data-engine="[^"]*" data-version="[^"]*"/u;

/** What is searched of each assessment of a corpus. */
export async function readTruth(indexPath: string): Promise<TruthDocument[]> {
  const documents: TruthDocument[] = [];
  for await (const stored of openStore(indexPath).each())
    documents.push(toTruth(assessmentToJson(stored, loadForm(stored.frontmatter.form), () => '')));
  return documents;
}
