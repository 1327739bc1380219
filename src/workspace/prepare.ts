import { existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { VFile } from 'vfile';
import { createCorpusCheck, type CheckContext } from '../assessment/check.ts';
import { report } from '../assessment/faults.ts';
import { provenancePath } from '../assessment/provenance.ts';
import { readWritten } from '../text/read-written.ts';
import { digestOf } from '../text/digest.ts';
import { digestOfFolders } from './digest-folders.ts';
import { NO_CACHE, openCache, pruneCache, type Cache } from './cache.ts';
import { listAssessmentFiles, type AssessmentFile } from './files.ts';
import { packMessages, unpackMessages } from './messages.ts';
import { findMunicipality, isValidCode } from '../registry/municipality.ts';
import { packParsed } from './open-store.ts';
import { findOriginal } from './original.ts';
import { pruneEntries } from './prune-entries.ts';
import { parseFile, type FileFacts, type FileTexts, type ParsedFile } from './parse-file.ts';
import { readRegistries, type Registries } from '../registry/registries.ts';
import type { CachedRow, IndexRow, PublishedOriginal } from './stored.ts';
import { toIndex, toRow } from './to-index.ts';

export interface PrepareOptions {
  /** Root of the project, absolute. */
  root: string;
  /** Folder of the content, absolute. */
  content: string;
  /** Folder of what was read before, absolute. */
  cache: string;
  /** Where the list of all assessments is written, when the content has no error; null: nowhere. */
  indexPath: string | null;
  site: string | null;
  /** The year of the check, for days that have not come; by default that of the clock. */
  thisYear?: number;
  /** Is told each file that has a fault, in the order of the folder. */
  onFaults: (file: VFile) => void;
  /** Is told after each file how many there are. */
  onFile?: (total: number) => void;
}

export interface Prepared {
  assessments: number;
  errors: number;
  warnings: number;
  /** How many files were taken from the cache as they were read before. */
  cached: number;
}

/** The code that takes part in reading a file; the packages it uses are in the lock file. */
const CODE = ['src/text', 'src/forms', 'src/assessment', 'src/registry', 'src/match', 'src/changes', 'src/workspace'];

/**
 * Reads and checks every assessment of a content folder, each once for as long as neither it nor the code changes, and writes the
 * list of them. Holds one assessment at a time.
 */
export async function prepareCorpus(options: PrepareOptions): Promise<Prepared> {
  const { root, content } = options;
  const registries = readRegistries(content, root);
  const thisYear = options.thisYear ?? new Date().getFullYear();
  const context = contextOf(registries, thisYear);
  const { cache, notice } = openCacheFor(options, await digestOfCode(root));
  const corpusCheck = createCorpusCheck();
  const prepared: Prepared = { assessments: 0, errors: 0, warnings: 0, cached: 0 };
  const tell = (file: VFile): void => {
    const errors = file.messages.filter((message) => message.fatal === true).length;
    prepared.errors += errors;
    prepared.warnings += file.messages.length - errors;
    if (file.messages.length > 0) options.onFaults(file);
  };
  const { files, misplaced } = await listAssessmentFiles(content);
  for (const file of [...notice, ...registries.files, ...misplaced]) tell(file);

  const rows: CachedRow[] = [];
  let characters = 0;
  for (const file of files) {
    const { texts, faulty } = readTexts(file, content);
    faulty.forEach(tell);
    if (texts === null) {
      options.onFile?.(files.length);
      continue;
    }
    characters += texts.markdown.length;
    const digest = digestOf(registries.digest, String(thisYear), file.path, texts.markdown, texts.record ?? '');
    const known = await readKnown(cache, digest);
    if (known !== null) prepared.cached += 1;
    const facts = known ?? parseAndKeep(texts, context, { cache, digest, needed: options.indexPath !== null });
    const shown = unpackMessages(facts.messages, texts.path);
    corpusCheck.add({ path: texts.path, id: file.id, frontmatter: facts.frontmatter, file: shown });
    tell(shown);
    tell(unpackMessages(facts.recordMessages, provenancePath(texts.path)));
    const row = toRow(file, facts, registries);
    if (row !== null) rows.push({ ...row, digest, original: originalOf(row, facts, registries, content, tell) });
    options.onFile?.(files.length);
  }
  prepared.assessments = files.length;
  if (prepared.errors === 0 && options.indexPath !== null) {
    const index = toIndex(rows, registries, {
      contentDir: content,
      cacheDir: cache.dir,
      site: options.site,
      characters,
    });
    writeFileSync(options.indexPath, JSON.stringify(index));
  }
  if (notice.length === 0) prune(options.cache, cache);
  return prepared;
}

/** The original that the portal publishes; null where it publishes none, or this one is not what the assessment was read from. */
function originalOf(
  row: Omit<IndexRow, 'original'>,
  { original: named }: FileFacts,
  { editorial }: Registries,
  content: string,
  tell: (file: VFile) => void,
): PublishedOriginal | null {
  if (editorial.portal.originals !== 'published') return null;
  const { original, file } = findOriginal(content, row, named);
  tell(file);
  return original;
}

/**
 * The cache that the options name. Where it cannot be written to, a build uses a folder beside its index and a check none, and a notice
 * says so: it is only a matter of time.
 */
function openCacheFor({ cache, indexPath }: PrepareOptions, code: string): { cache: Cache; notice: VFile[] } {
  try {
    return { cache: openCache(cache, code), notice: [] };
  } catch (error) {
    const file = new VFile({ path: cache });
    const reason = `前に読んだ結果を置くフォルダに書き込めないので（${(error as NodeJS.ErrnoException).code}）、すべてのファイルを読み直します。`;
    const remedy = 'このフォルダに書き込めるようにするか、HYOKASHO_CACHE に別のフォルダを指定してください。';
    report(file, 'no-cache', { place: null, item: null, reason, remedy });
    const own = indexPath === null ? NO_CACHE : openCache(join(dirname(indexPath), 'parsed'), code);
    return { cache: own, notice: [file] };
  }
}

function prune(base: string, cache: Cache): void {
  try {
    pruneCache(base);
    pruneEntries(cache.dir);
  } catch {
    // What cannot be removed is in nobody's way, and the next run tries again.
  }
}

function contextOf({ municipalities, procedures }: Registries, thisYear: number): CheckContext {
  return {
    isValidCode,
    hasMunicipality: (code) => findMunicipality(code, municipalities) !== null,
    procedures: new Set(procedures.map(({ id }) => id)),
    thisYear,
  };
}

async function digestOfCode(root: string): Promise<string> {
  return digestOf(digestOfFolders(root, CODE, ['.ts', '.yaml']), await readFile(join(root, 'package-lock.json')));
}

/** The texts of an assessment; null where one of its files cannot be read, and then `faulty` says why. */
function readTexts(file: AssessmentFile, content: string): { texts: FileTexts | null; faulty: VFile[] } {
  const path = join(content, file.path);
  const markdown = readWritten(path);
  const record = existsSync(provenancePath(path)) ? readWritten(provenancePath(path)) : null;
  const faulty = [markdown, record].flatMap((written) => (written?.text === null ? written.file : []));
  if (markdown.text === null || faulty.length > 0) return { texts: null, faulty };
  return { texts: { path, markdown: markdown.text, record: record?.text ?? null }, faulty };
}

/** A file that the check itself fails on is a fault like any other: the others are checked all the same. */
function parseWhatever(texts: FileTexts, context: CheckContext): ParsedFile {
  try {
    return parseFile(texts, context);
  } catch (error) {
    const file = new VFile({ path: texts.path });
    const reason = `このファイルの検査が途中で失敗しました（${String(error)}）。`;
    const remedy = 'プログラムの誤りです。このファイルを添えて知らせてください。';
    report(file, 'check-failed', { place: null, item: null, reason, remedy });
    const messages = packMessages(file);
    return {
      facts: { frontmatter: null, counts: null, newestChange: null, original: null, messages, recordMessages: [] },
      parsed: null,
    };
  }
}

/** Facts are a hundredth of the whole, and all that a build reads of a file that it has seen before. */
const factsKey = (digest: string): string => digestOf('facts', digest);

/** What was kept of a file; null where the file has to be read, also because only a half was kept. */
async function readKnown(cache: Cache, digest: string): Promise<FileFacts | null> {
  const facts = (await cache.read(factsKey(digest))) as FileFacts | null;
  return facts !== null && cache.keep(factsKey(digest)) && (facts.counts === null || cache.keep(digest)) ? facts : null;
}

function parseAndKeep(
  texts: FileTexts,
  context: CheckContext,
  { cache, digest, needed }: { cache: Cache; digest: string; needed: boolean },
): FileFacts {
  const { facts, parsed } = parseWhatever(texts, context);
  try {
    if (parsed !== null) cache.write(digest, packParsed(parsed));
    cache.write(factsKey(digest), facts);
  } catch (error) {
    // A check needs nothing of it afterwards; a build reads its pages from there.
    if (needed) throw error;
  }
  // Strings that were cut out of the text keep the whole of it in memory, and facts are held for all files.
  return structuredClone(facts);
}
