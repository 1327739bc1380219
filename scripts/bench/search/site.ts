import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareCorpus } from '../../../src/corpus/prepare.ts';
import { openStore } from '../../../src/corpus/open-store.ts';
import { assessmentToJson } from '../../../src/export/assessment-json.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { DATA_FOLDER } from '../../../src/search/corpus-file.ts';
import { INDEX_FOLDER } from '../../../src/search/pagefind-files.ts';
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
  for (const folder of [DATA_FOLDER, INDEX_FOLDER]) rmSync(join(out, folder), { recursive: true, force: true });
}

/** What is searched of each assessment of a corpus. */
export async function readTruth(indexPath: string): Promise<TruthDocument[]> {
  const documents: TruthDocument[] = [];
  for await (const stored of openStore(indexPath).each())
    documents.push(toTruth(assessmentToJson(stored, loadForm(stored.frontmatter.form), () => '')));
  return documents;
}
