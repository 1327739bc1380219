import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type RecordKind, RECORDS } from '../../index/layout.ts';
import { toPairs, toSingles } from './letters.ts';
import { INDEX_FOLDER, NAME_PREFIX, NUMBER_FILTER, type Shard, shardFolder } from './files.ts';
import { type IndexFile, type PagefindIndex, withPagefind } from './process.ts';
import type { FoldedRecords } from '../../index/records.ts';
import { settleIndex } from './settle-index.ts';

export interface PagefindOptions {
  /** One for each assessment, in the order of the list of the corpus. */
  assessments: AsyncIterable<FoldedRecords>;
  /** Folder of the built site. */
  out: string;
  /** Characters of text in one shard. */
  shardSize?: number;
}

/**
 * Characters in one shard: about 500 assessments. Pagefind holds about 300 bytes for each while it builds (measured at 300 and 1,000
 * assessments), and a question loads, for each pair of its characters, a file of each shard, never under 35 kB.
 */
const SHARD_SIZE = 12_000_000;
const FRAGMENT = '.pf_fragment';
/** What the engine needs of Pagefind's files; it also makes an interface of its own and a fragment for each record. */
const SCRIPTS = /^(?:pagefind\.js|wasm\..*)$/u;
const INDEX = /^(?:pagefind-entry\.json|.*\.pf_(?:meta|index|filter))$/u;

/**
 * Writes the index of a site, shard by shard so that memory does not grow with the corpus; gives which record is what. Throws when Pagefind
 * reports an error.
 */
export async function writePagefindIndex({
  assessments,
  out,
  shardSize = SHARD_SIZE,
}: PagefindOptions): Promise<Shard[]> {
  const folder = join(out, INDEX_FOLDER);
  const source = assessments[Symbol.asyncIterator]();
  const shards: Shard[] = [];
  let first = 0;
  for (let more = true; more;) {
    const shard = shards.length;
    const { left, count }: Filled = await withPagefind(async (index) => {
      const filled = await fillShard(index, source, first, shardSize);
      // Pagefind cannot open an index that holds nothing.
      if (filled.records === 0) return filled;
      const files = await index.files();
      writeShard(join(folder, shardFolder(shard)), settleIndex(files), shard === 0);
      shards.push({ folder: shardFolder(shard), first, names: readNames(files, first, filled) });
      return filled;
    });
    more = left;
    first += count;
  }
  return shards;
}

interface Filled {
  /** Assessments in the shard. */
  count: number;
  /** Records in the shard. */
  records: number;
  /** There may be more assessments. */
  left: boolean;
}

async function fillShard(
  index: PagefindIndex,
  source: AsyncIterator<FoldedRecords>,
  first: number,
  size: number,
): Promise<Filled> {
  let [count, records] = [0, 0];
  for (let characters = 0; characters < size; count += 1) {
    const { value, done } = await source.next();
    if (done === true) return { count, records, left: false };
    for (const kind of RECORDS) {
      const folded = value[kind];
      if (folded.every((text) => text === '')) continue;
      const number = String(first + count);
      await index.add(`${number} ${kind}`, [...folded.map(toPairs), toSingles(folded)].join(' '), {
        [NUMBER_FILTER]: [number],
      });
      records += 1;
      characters += folded.reduce((sum, text) => sum + text.length, 0);
    }
  }
  return { count, records, left: true };
}

function writeShard(folder: string, files: readonly IndexFile[], withScripts: boolean): void {
  for (const { path, content } of files) {
    const name = basename(path);
    if (!INDEX.test(name) && !(withScripts && SCRIPTS.test(name))) continue;
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Pagefind answers with the names of fragments; a fragment says which record it is, and is of no further use. */
function readNames(files: readonly IndexFile[], first: number, { count, records }: Filled): Shard['names'] {
  const names: Shard['names'] = { now: Array<string>(count).fill(''), before: Array<string>(count).fill('') };
  let found = 0;
  for (const { path, content } of files) {
    if (!path.endsWith(FRAGMENT)) continue;
    const text = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    const [number = '', kind = ''] = url.split(' ');
    names[kind as RecordKind][Number(number) - first] = basename(path, FRAGMENT).slice(NAME_PREFIX.length);
    found += 1;
  }
  if (found !== records) throw new Error(`Internal error: the search index holds ${found} of ${records} records.`);
  return names;
}
