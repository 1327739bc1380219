import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { StoredAssessment } from '../corpus/stored.ts';
import { titleOf } from '../corpus/title.ts';
import { loadForm } from '../forms/load.ts';
import {
  INDEX_FOLDER,
  type IndexedRecord,
  RECORDS_FILE,
  type RecordsFile,
  type SearchRecord,
  shardPath,
} from './engine.ts';
import { foldForSearch } from './fold.ts';
import { toPairs, toSingles } from './letters.ts';
import { type IndexFile, type PagefindIndex, withPagefind } from './pagefind-index.ts';
import { searchTexts } from './search-texts.ts';

export interface IndexOptions {
  assessments: AsyncIterable<StoredAssessment>;
  /** Folder of the built site. */
  out: string;
  /** Characters of text in one shard; Pagefind holds about 120 bytes for each while it builds. */
  shardSize?: number;
}

/** About 0.5 GB while building; some hundred assessments. */
const SHARD_SIZE = 4_000_000;
const FRAGMENT = '.pf_fragment';
/** What the engine needs of Pagefind's files; it also makes an interface of its own and a fragment for each record. */
const SCRIPTS = /^(?:pagefind(?:-worker)?\.js|wasm\..*)$/u;
const INDEX = /^(?:pagefind-entry\.json|.*\.pf_meta|.*\.pf_index)$/u;

/**
 * Writes the search index of a built site, in shards so that memory does not grow with the corpus; returns how many
 * assessments it holds. Throws when Pagefind reports an error.
 */
export async function writeSearchIndex(options: IndexOptions): Promise<{ records: number }> {
  const folder = join(options.out, INDEX_FOLDER);
  const source = options.assessments[Symbol.asyncIterator]();
  const records: IndexedRecord[] = [];
  let shards = 0;
  // A site without assessments has an index too, an empty one.
  for (let more = true; more; shards += 1) {
    more = await withPagefind(async (index) => {
      const added = new Map<string, SearchRecord>();
      const left = await fillShard(index, source, added, options.shardSize ?? SHARD_SIZE);
      const files = await index.files();
      await writeShard(join(folder, shardPath(shards)), files, shards === 0);
      records.push(...nameRecords(files, added));
      return left;
    });
  }
  const file: RecordsFile = { shards, records: records.sort((a, b) => a.id.localeCompare(b.id)) };
  await writeFile(join(folder, RECORDS_FILE), JSON.stringify(file));
  return { records: records.length };
}

/** Adds assessments until the shard is full; says whether there may be more of them. */
async function fillShard(
  index: PagefindIndex,
  source: AsyncIterator<StoredAssessment>,
  added: Map<string, SearchRecord>,
  size: number,
): Promise<boolean> {
  for (let characters = 0; characters < size;) {
    const { value, done } = await source.next();
    if (done === true) return false;
    const folded = Array.from(searchTexts(value), foldForSearch);
    await index.add(value.id, [...folded.map(toPairs), toSingles(folded)].join(' '));
    added.set(value.id, toRecord(value));
    characters += folded.reduce((sum, text) => sum + text.length, 0);
  }
  return true;
}

function toRecord(stored: StoredAssessment): SearchRecord {
  return {
    id: stored.id,
    title: titleOf(stored),
    municipality: stored.municipality.name,
    prefecture: stored.municipality.prefecture,
    form: loadForm(stored.frontmatter.form).name,
    published: stored.frontmatter.published,
  };
}

async function writeShard(folder: string, files: readonly IndexFile[], withScripts: boolean): Promise<void> {
  for (const { path, content } of files) {
    const name = basename(path);
    if (!INDEX.test(name) && !(withScripts && SCRIPTS.test(name))) continue;
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Pagefind answers with the names of fragments; a fragment says which record it is, and is of no further use. */
function nameRecords(files: readonly IndexFile[], records: ReadonlyMap<string, SearchRecord>): IndexedRecord[] {
  const rows = files.flatMap(({ path, content }): IndexedRecord[] => {
    if (!path.endsWith(FRAGMENT)) return [];
    const text = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    const record = records.get(url);
    return record === undefined ? [] : [{ hash: basename(path, FRAGMENT), ...record }];
  });
  if (rows.length !== records.size) {
    throw new Error(`Internal error: the search index holds ${rows.length} of ${records.size} assessments.`);
  }
  return rows;
}
