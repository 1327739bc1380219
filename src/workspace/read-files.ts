import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { VFile } from 'vfile';
import { createCorpusCheck, type CheckContext } from '../assessment/check.ts';
import { report } from '../assessment/faults.ts';
import { provenancePath } from '../assessment/provenance.ts';
import { findMunicipality, isValidCode } from '../registry/municipality.ts';
import type { Registries } from '../registry/registries.ts';
import { digestOf } from '../text/digest.ts';
import { readWritten, type WrittenFile } from '../text/read-written.ts';
import { listAssessmentFiles, type AssessmentFile } from './files.ts';
import { openKnownFiles, type KnownFile } from './known-files.ts';
import { packMessages, unpackMessages } from './messages.ts';
import { findOriginal } from './original.ts';
import { parseFile, type FileFacts, type FileTexts, type ParsedFile } from './parse-file.ts';
import { inTransaction, type DatabaseSync } from './sqlite.ts';
import type { IndexRow, PublishedOriginal } from './stored.ts';
import { toRow } from './rows.ts';

export interface ReadFilesOptions {
  /** Folder of the content, absolute. */
  content: string;
  registries: Registries;
  /** The year of the check, for days that have not come. */
  thisYear: number;
  /** Is told each file in the order of the folder, also one without a fault. */
  report: (file: VFile) => void;
  /** Is told after each file how many there are. */
  onFile: (total: number) => void;
}

/** A line of the list with the digest of the texts that it was read from. */
export interface ReadRow extends IndexRow {
  digest: string;
}

/** An earlier edition of an assessment. */
export interface ReadEdition extends ReadRow {
  /** ISO date that its file is named by. */
  edition: string;
}

export interface FilesRead {
  /** The newest editions, in the order of the files. */
  rows: ReadRow[];
  /** The others, in the order of the files. */
  editions: ReadEdition[];
  /** How many files of newest editions there are. */
  files: number;
  /** How many of those were known as they are. */
  known: number;
  /** Of the Markdown of the newest editions. */
  characters: number;
}

/** Files that are read between two commits: what a process that is killed has to do again. */
const PER_COMMIT = 64;

/** Reads and checks every assessment of a content folder, each once for as long as it does not change. Holds one at a time. */
export async function readFiles(database: DatabaseSync, options: ReadFilesOptions): Promise<FilesRead> {
  const { content, registries, thisYear, report, onFile } = options;
  const context = contextOf(registries, thisYear);
  const knownFiles = openKnownFiles(database);
  const corpusCheck = createCorpusCheck();
  const { files, misplaced } = listAssessmentFiles(content);
  misplaced.forEach(report);
  const read: FilesRead = { rows: [], editions: [], files: 0, known: 0, characters: 0 };
  let parsed = 0;
  await inTransaction(database, async () => {
    for (const file of files) {
      const source = openSource(file, options);
      const known = knownFiles.find(file.path, source.digest);
      const reading = known ?? parseAndKeep(source, context, (one) => knownFiles.put(file.path, source.digest, one));
      const isNewest = file.edition === null;
      if (isNewest) read.files += 1;
      if (isNewest && known !== null) read.known += 1;
      if (reading.facts !== null) {
        const { characters, facts } = reading;
        if (isNewest) read.characters += characters;
        const shown = unpackMessages(facts.messages, source.path);
        corpusCheck.add({ ...file, path: source.path, frontmatter: facts.frontmatter, file: shown });
        report(shown);
        report(unpackMessages(facts.recordMessages, provenancePath(source.path)));
        const row = toRow(file, facts, registries);
        if (row !== null) {
          const own = { ...row, digest: source.digest, original: originalOf(row, facts, options) };
          if (file.edition === null) read.rows.push(own);
          else read.editions.push({ ...own, edition: file.edition });
        }
      } else reading.faulty.forEach(report);
      if (known === null) await breathe(database, (parsed += 1));
      onFile(files.length);
    }
    corpusCheck.end().forEach(report);
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
  { content, registries, report }: ReadFilesOptions,
): PublishedOriginal | null {
  if (registries.editorial.portal.originals !== 'published') return null;
  const { original, file } = findOriginal(content, row, named);
  report(file);
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

/** An assessment and the record of its import as they lie on the disk. */
interface Source {
  /** Absolute path of the Markdown. */
  path: string;
  /** Of all that takes part in reading it but the code; its bytes are what says whether it changed. */
  digest: string;
  markdown: Bytes;
  /** null where there is none. */
  record: Bytes | null;
}

/** The bytes of a file, or the error of the system that stands in their way. */
type Bytes = Uint8Array | Error;

function openSource(file: AssessmentFile, { content, registries, thisYear }: ReadFilesOptions): Source {
  const path = join(content, file.path);
  const markdown = readBytes(path);
  const record = existsSync(provenancePath(path)) ? readBytes(provenancePath(path)) : null;
  const parts = [markdown, ...(record === null ? [] : [record])];
  const bytes = parts.map((part) => (part instanceof Error ? String(part) : part));
  return { path, digest: digestOf(registries.digest, String(thisYear), file.path, ...bytes), markdown, record };
}

function readBytes(path: string): Bytes {
  try {
    return readFileSync(path);
  } catch (error) {
    return error as Error;
  }
}

/** A file that was read for the first time; one that cannot be read says why. */
type NewFile = KnownFile | { facts: null; faulty: VFile[] };

function parseAndKeep(source: Source, context: CheckContext, keep: (file: KnownFile & ParsedFile) => void): NewFile {
  const markdown = textOf(source.path, source.markdown);
  const record = source.record === null ? null : textOf(provenancePath(source.path), source.record);
  const faulty = [markdown, record].flatMap((written) => (written?.text === null ? written.file : []));
  if (markdown.text === null || faulty.length > 0) return { facts: null, faulty };
  const texts = { path: source.path, markdown: markdown.text, record: record?.text ?? null };
  const characters = texts.markdown.length;
  const file = parseWhatever(texts, context);
  keep({ characters, ...file });
  // Strings that were cut out of the text keep the whole of it in memory, and facts are held for all files.
  return { characters, facts: structuredClone(file.facts) };
}

function textOf(path: string, bytes: Bytes): WrittenFile {
  return readWritten(path, () => {
    if (bytes instanceof Error) throw bytes;
    return bytes;
  });
}

/** A file that the check itself fails on is a fault like any other: the others are checked all the same. */
function parseWhatever(texts: FileTexts, context: CheckContext): ParsedFile {
  try {
    return parseFile(texts, context);
  } catch (error) {
    const file = new VFile({ path: texts.path });
    const reason = {
      ja: `このファイルの検査が途中で失敗しました（${String(error)}）。`,
      en: `The check of this file failed (${String(error)}).`,
    };
    const remedy = {
      ja: 'プログラムの誤りです。このファイルを添えて知らせてください。',
      en: 'This is a bug of the program. Please report it with this file.',
    };
    report(file, 'check-failed', { place: null, item: null, reason, remedy });
    const messages = packMessages(file);
    return {
      facts: { frontmatter: null, counts: null, newestChange: null, original: null, messages, recordMessages: [] },
      parsed: null,
    };
  }
}
