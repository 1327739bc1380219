import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { digestOf } from '../../../text/digest.ts';
import type { BytesByDigest } from '../../../workspace/bytes-by-digest.ts';
import { type RecordKind, RECORDS } from '../../index/layout.ts';
import type { IndexedAssessment } from '../indexed-assessment.ts';
import { slotsOfTexts } from '../../index/slots.ts';
import { toPairs, toSingles } from './letters.ts';
import { NAME_PREFIX, NUMBER_FILTER, type Shard, shardFolder } from './files.ts';
import { type IndexFile, withPagefind } from './process.ts';
import { canonicalizeIndex } from './canonicalize-index.ts';

export interface PagefindOptions {
  /** In the order of the list of the corpus. */
  assessments: AsyncIterable<IndexedAssessment>;
  pieces: BytesByDigest;
  /** Writes a file below the folder of the index; `make` is only asked where the file is not as it is to be. */
  write: (file: string, make: () => Uint8Array) => void;
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
 * Writes the index of a site, shard by shard so that memory does not grow with the corpus; gives which record is what. Of a shard whose texts were
 * indexed before, the files are taken as they were kept. Throws when Pagefind reports an error.
 */
export async function writePagefindIndex({
  assessments,
  pieces,
  write,
  shardSize = SHARD_SIZE,
}: PagefindOptions): Promise<Shard[]> {
  const shards: Shard[] = [];
  let first = 0;
  for await (const members of cutShards(assessments, shardSize)) {
    // Pagefind cannot open an index that holds nothing.
    if (members.some(({ characters }) => characters > 0)) {
      const { files, names } = await keepShard(members, first, pieces);
      const shard = shards.length;
      for (const { path, content } of files) {
        const name = basename(path);
        if (INDEX.test(name) || (shard === 0 && SCRIPTS.test(name))) write(shardFolder(shard) + path, () => content);
      }
      shards.push({ folder: shardFolder(shard), first, names });
    }
    first += members.length;
  }
  return shards;
}

/** Neighbours whose texts have so many characters together. */
async function* cutShards(
  assessments: AsyncIterable<IndexedAssessment>,
  size: number,
): AsyncGenerator<IndexedAssessment[]> {
  let members: IndexedAssessment[] = [];
  let characters = 0;
  for await (const assessment of assessments) {
    members.push(assessment);
    characters += assessment.characters;
    if (characters < size) continue;
    yield members;
    [members, characters] = [[], 0];
  }
  if (members.length > 0) yield members;
}

/** Files of a shard, and the names of its records. */
interface ShardPiece {
  files: IndexFile[];
  names: Shard['names'];
}

const KIND = 'search-shard';

async function keepShard(
  members: readonly IndexedAssessment[],
  first: number,
  pieces: BytesByDigest,
): Promise<ShardPiece> {
  const digest = digestOf(String(first), ...members.map((member) => member.digest));
  const kept = pieces.get(KIND, digest);
  if (kept !== null) return decode(kept) as ShardPiece;
  const made = await indexShard(members, first);
  pieces.put(KIND, digest, encode(made));
  return made;
}

function indexShard(members: readonly IndexedAssessment[], first: number): Promise<ShardPiece> {
  return withPagefind(async (index) => {
    let records = 0;
    for (const [at, { folded }] of members.entries()) {
      const texts = folded();
      for (const kind of RECORDS) {
        const own = texts[kind];
        if (own.every((text) => text === '')) continue;
        const number = String(first + at);
        const slots = slotsOfTexts(own);
        const pairs = own.map((text, n) => toPairs(text, slots[n] ?? 0)).filter((words) => words !== '');
        await index.add(`${number} ${kind}`, [...pairs, toSingles(own)].join(' '), {
          [NUMBER_FILTER]: [number],
        });
        records += 1;
      }
    }
    const files = await index.files();
    const needed = canonicalizeIndex(files).filter(
      ({ path }) => INDEX.test(basename(path)) || SCRIPTS.test(basename(path)),
    );
    return { files: needed, names: readNames(files, first, { count: members.length, records }) };
  });
}

/** Pagefind answers with the names of fragments; a fragment says which record it is, and is of no further use. */
function readNames(
  files: readonly IndexFile[],
  first: number,
  { count, records }: { count: number; records: number },
): Shard['names'] {
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
