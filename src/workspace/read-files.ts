import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { VFile } from 'vfile';
import { createCorpusCheck } from '../assessment/check.ts';
import { provenancePath } from '../assessment/provenance.ts';
import type { Registries } from '../registry/registries.ts';
import { digestOf } from '../text/digest.ts';
import { readOrdinary, readWritten, type WrittenFile } from '../text/read-written.ts';
import { listAssessmentFiles, type AssessmentFile } from './files.ts';
import { openKnownFiles, type KnownFile } from './known-files.ts';
import { unpackMessages } from './messages.ts';
import { findOriginal } from './original.ts';
import type { PackedFile } from './pack-file.ts';
import type { FileFacts, FileTexts } from './parse-file.ts';
import { openParser } from './parser/open-parser.ts';
import { inTransaction, type DatabaseSync } from './sqlite.ts';
import type { IndexRow, PublishedOriginal } from './stored.ts';
import { toRow } from './rows.ts';
import { inOrder } from './threads/in-order.ts';

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
  const knownFiles = openKnownFiles(database);
  const corpusCheck = createCorpusCheck();
  const { files, misplaced } = listAssessmentFiles(content);
  misplaced.forEach(report);
  const read: FilesRead = { rows: [], editions: [], files: 0, known: 0, characters: 0 };
  let parsed = 0;
  const parser = openParser(registries, thisYear);
  const readOne = async (file: AssessmentFile): Promise<OneFile> => {
    const source = openSource(file, options);
    const own = { file, path: source.path, digest: source.digest };
    const known = knownFiles.find(file.path, source.digest);
    if (known !== null) return { ...own, reading: known, packed: null };
    const texts = textsOf(source);
    if (texts.faulty.length > 0) return { ...own, reading: { facts: null, faulty: texts.faulty }, packed: null };
    const { facts, ...packed } = await parser.run(texts);
    return { ...own, reading: { characters: texts.markdown.length, facts }, packed };
  };
  try {
    await inTransaction(database, async () => {
      for await (const { file, path, digest, reading, packed } of inOrder(files, readOne, parser.ahead)) {
        const isNewest = file.edition === null;
        if (isNewest) read.files += 1;
        if (reading.facts !== null) {
          const { characters, facts } = reading;
          if (packed !== null) knownFiles.put(file.path, digest, characters, packed);
          else if (isNewest) read.known += 1;
          if (isNewest) read.characters += characters;
          const shown = unpackMessages(facts.messages, path);
          corpusCheck.add({ ...file, path, frontmatter: facts.frontmatter, file: shown });
          report(shown);
          report(unpackMessages(facts.recordMessages, provenancePath(path)));
          const row = toRow(file, facts, registries);
          if (row !== null) {
            const own = { ...row, digest, original: originalOf(row, facts, options) };
            if (file.edition === null) read.rows.push(own);
            else read.editions.push({ ...own, edition: file.edition });
          }
        } else reading.faulty.forEach(report);
        if (packed !== null) await breathe(database, (parsed += 1));
        onFile(files.length);
      }
      corpusCheck.end().forEach(report);
      knownFiles.keepOnly(new Set(files.map((file) => file.path)));
    });
  } finally {
    await parser.close();
  }
  return read;
}

/** A file that was looked at: what is known of it, and what is to be kept where it was not known before. */
interface OneFile {
  file: AssessmentFile;
  /** Absolute. */
  path: string;
  digest: string;
  reading: KnownFile | { facts: null; faulty: VFile[] };
  packed: Omit<PackedFile, 'facts'> | null;
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
    return readOrdinary(path);
  } catch (error) {
    return error as Error;
  }
}

/** What is written in a file and its record; one that cannot be read says why. */
function textsOf({ path, markdown, record }: Source): FileTexts & { faulty: VFile[] } {
  const written = textOf(path, markdown);
  const ofRecord = record === null ? null : textOf(provenancePath(path), record);
  const faulty = [written, ofRecord].flatMap((one) => (one?.text === null ? one.file : []));
  return { path, markdown: written.text ?? '', record: ofRecord?.text ?? null, faulty };
}

function textOf(path: string, bytes: Bytes): WrittenFile {
  return readWritten(path, () => {
    if (bytes instanceof Error) throw bytes;
    return bytes;
  });
}
