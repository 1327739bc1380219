import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { VFile } from 'vfile';
import { createCorpusCheck, type CheckContext } from '../assessment/check.ts';
import { report } from '../assessment/faults.ts';
import { provenancePath } from '../assessment/provenance.ts';
import { findMunicipality, isValidCode } from '../registry/municipality.ts';
import type { Registries } from '../registry/registries.ts';
import { digestOf } from '../text/digest.ts';
import { readWritten } from '../text/read-written.ts';
import { listAssessmentFiles, type AssessmentFile } from './files.ts';
import { openKnownFiles } from './known-files.ts';
import { packMessages, unpackMessages } from './messages.ts';
import { findOriginal } from './original.ts';
import { parseFile, type FileFacts, type FileTexts, type ParsedFile } from './parse-file.ts';
import { inTransaction, type DatabaseSync } from './sqlite.ts';
import type { CachedRow, IndexRow, PublishedOriginal } from './stored.ts';
import { toRow } from './to-index.ts';

export interface ReadOptions {
  /** Folder of the content, absolute. */
  content: string;
  registries: Registries;
  /** The year of the check, for days that have not come. */
  thisYear: number;
  /** Is told each file in the order of the folder, also one without a fault. */
  tell: (file: VFile) => void;
  /** Is told after each file how many there are. */
  onFile: (total: number) => void;
}

export interface FilesRead {
  /** In the order of the files; `digest` is that of the texts of each. */
  rows: CachedRow[];
  files: number;
  /** How many were known as they are. */
  known: number;
  /** Of all Markdown files. */
  characters: number;
}

/** Files that are read between two commits: what a process that is killed has to do again. */
const PER_COMMIT = 64;

/** Reads and checks every assessment of a content folder, each once for as long as it does not change. Holds one at a time. */
export async function readFiles(database: DatabaseSync, options: ReadOptions): Promise<FilesRead> {
  const { content, registries, thisYear, tell, onFile } = options;
  const context = contextOf(registries, thisYear);
  const knownFiles = openKnownFiles(database);
  const corpusCheck = createCorpusCheck();
  const { files, misplaced } = await listAssessmentFiles(content);
  misplaced.forEach(tell);
  const read: FilesRead = { rows: [], files: files.length, known: 0, characters: 0 };
  let parsed = 0;
  await inTransaction(database, async () => {
    for (const file of files) {
      const { texts, faulty } = readTexts(file, content);
      faulty.forEach(tell);
      if (texts !== null) {
        read.characters += texts.markdown.length;
        const digest = digestOfTexts(file, texts, options);
        const known = knownFiles.find(file.path, digest);
        if (known !== null) read.known += 1;
        const facts = known ?? parseAndKeep(texts, context, (one) => knownFiles.put(file.path, digest, one));
        const shown = unpackMessages(facts.messages, texts.path);
        corpusCheck.add({ path: texts.path, id: file.id, frontmatter: facts.frontmatter, file: shown });
        tell(shown);
        tell(unpackMessages(facts.recordMessages, provenancePath(texts.path)));
        const row = toRow(file, facts, registries);
        if (row !== null) read.rows.push({ ...row, digest, original: originalOf(row, facts, options) });
        if (known === null) await breathe(database, (parsed += 1));
      }
      onFile(files.length);
    }
    knownFiles.keepOnly(new Set(files.map(({ path }) => path)));
  });
  return read;
}

/** Lets others run, and keeps what was read so far. */
async function breathe(database: DatabaseSync, parsed: number): Promise<void> {
  if (parsed % PER_COMMIT === 0) database.exec('commit; begin immediate');
  await setImmediate();
}

/** The original that the portal publishes; null where it publishes none, or this one is not what the assessment was read from. */
function originalOf(
  row: Omit<IndexRow, 'original'>,
  { original: named }: FileFacts,
  { content, registries, tell }: ReadOptions,
): PublishedOriginal | null {
  if (registries.editorial.portal.originals !== 'published') return null;
  const { original, file } = findOriginal(content, row, named);
  tell(file);
  return original;
}

function contextOf({ municipalities, procedures }: Registries, thisYear: number): CheckContext {
  return {
    isValidCode,
    hasMunicipality: (code) => findMunicipality(code, municipalities) !== null,
    procedures: new Set(procedures.map(({ id }) => id)),
    thisYear,
  };
}

/** Of all that takes part in reading an assessment but the code. */
function digestOfTexts(
  { path }: AssessmentFile,
  { markdown, record }: FileTexts,
  { registries, thisYear }: ReadOptions,
): string {
  return digestOf(registries.digest, String(thisYear), path, markdown, ...(record === null ? [] : [record]));
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

function parseAndKeep(texts: FileTexts, context: CheckContext, keep: (file: ParsedFile) => void): FileFacts {
  const file = parseWhatever(texts, context);
  keep(file);
  // Strings that were cut out of the text keep the whole of it in memory, and facts are held for all files.
  return structuredClone(file.facts);
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
