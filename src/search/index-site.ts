import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { StoredAssessment } from '../corpus/stored.ts';
import { titleOf } from '../corpus/title.ts';
import { loadForm } from '../forms/load.ts';
import { INDEX_FOLDER, type IndexedRecord, RECORDS_FILE, type SearchRecord } from './engine.ts';
import { foldForSearch } from './fold.ts';
import { toPairs, toSingles } from './letters.ts';
import { searchTexts } from './search-texts.ts';

export interface IndexOptions {
  assessments: AsyncIterable<StoredAssessment>;
  /** Folder of the built site. */
  out: string;
}

/** Writes the search index of a built site; returns how many assessments it holds. Throws when Pagefind reports an error. */
export async function writeSearchIndex({ assessments, out }: IndexOptions): Promise<{ records: number }> {
  const folder = join(out, INDEX_FOLDER);
  const records = new Map<string, SearchRecord>();
  try {
    // No language: the words are ours, and none must be cut or stemmed.
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'und' });
    if (index === undefined) throw new Error(`The search index cannot be begun: ${errors.join('; ')}`);
    for await (const stored of assessments) {
      const record = toRecord(stored);
      const added = await index.addCustomRecord({ url: record.id, language: 'und', content: toContent(stored) });
      if (added.errors.length > 0) {
        throw new Error(`${stored.path} cannot be put into the search index: ${added.errors.join('; ')}`);
      }
      records.set(record.id, record);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`The search index cannot be written: ${written.errors.join('; ')}`);
  } finally {
    await pagefind.close();
  }
  await writeFile(join(folder, RECORDS_FILE), JSON.stringify(await nameRecords(folder, records)));
  await removeUnused(folder);
  return { records: records.size };
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

function toContent(stored: StoredAssessment): string {
  const folded = Array.from(searchTexts(stored), (text) => foldForSearch(text).folded);
  return [...folded.map(toPairs), toSingles(folded)].join(' ');
}

/** Pagefind answers with names of fragments; a fragment says which record it is, and is then of no further use. */
async function nameRecords(folder: string, records: ReadonlyMap<string, SearchRecord>): Promise<IndexedRecord[]> {
  const rows: IndexedRecord[] = [];
  for (const file of await readdir(join(folder, 'fragment')).catch(() => [])) {
    const text = gunzipSync(await readFile(join(folder, 'fragment', file))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    const record = records.get(url);
    if (record !== undefined) rows.push({ hash: file.replace(/\.pf_fragment$/u, ''), ...record });
  }
  if (rows.length !== records.size) {
    throw new Error(`Internal error: the search index holds ${rows.length} of ${records.size} assessments.`);
  }
  return rows.sort((a, b) => a.id.localeCompare(b.id));
}

/** Pagefind also writes its own interface and the texts it was given. */
async function removeUnused(folder: string): Promise<void> {
  const unused = (await readdir(folder)).filter(
    (name) => name === 'fragment' || /^pagefind-(?:.*ui|highlight)\.(?:js|css)$/u.test(name),
  );
  await Promise.all(unused.map((name) => rm(join(folder, name), { recursive: true })));
}
