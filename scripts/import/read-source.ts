import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { decodeSource, LARGEST_SOURCE, SourceError, tooLarge } from '../../src/import/decode.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { importText } from '../../src/import/import-text.ts';
import { readMeta } from '../../src/import/metadata.ts';
import { endingByContent } from '../../src/import/readers/ending.ts';
import { chooseOriginalReader } from '../../src/import/readers/originals.ts';
import type { ImportContext } from '../../src/import/types.ts';
import { wordsOf } from '../../src/text/bilingual-message.ts';
import type { Language } from '../../src/text/bilingual.ts';
import { readWritten } from '../../src/text/read-written.ts';
import type { SourceContent } from './job.ts';
import type { SourceFile } from './sources.ts';
import { sha256 } from './target.ts';

/** Larger originals are no assessment: the longest published ones, with pictures, have under 20 MB. */
export const LARGEST_ORIGINAL = 64 * 1024 * 1024;
/** So many bytes show the kind of a file. */
const HEAD = 1024;

function readMetadata(source: SourceFile): ReturnType<typeof readMeta>['value'] {
  if (source.meta === null) return null;
  const written = readWritten(source.meta);
  const { value, file } =
    written.text === null ? { value: null, file: written.file } : readMeta(written.text, source.meta);
  if (value === null) {
    const wordsIn = (language: Language): string =>
      file.messages.map((message) => `${source.meta}:${message.line ?? 1}: ${wordsOf(message)[language]}`).join(' ');
    throw new SourceError('meta', { ja: wordsIn('ja'), en: wordsIn('en') });
  }
  return value;
}

/** Reads a file, an original or a text, as an assessment. Throws a SourceError where it is none, or cannot be read. */
export async function readSource(source: SourceFile, context: ImportContext): Promise<SourceContent> {
  const { size } = statSync(source.path);
  if (size > LARGEST_ORIGINAL) throw tooLarge(size, LARGEST_ORIGINAL);
  const bytes = new Uint8Array(readFileSync(source.path));
  const digest = sha256(bytes);
  const meta = readMetadata(source);
  const own = endingByContent(bytes, source.name);
  const reader = await chooseOriginalReader(bytes.subarray(0, HEAD), own === null ? source.name : `original${own}`);
  if (reader === null && size > LARGEST_SOURCE) throw tooLarge(size, LARGEST_SOURCE);
  const text = reader === null ? decodeSource(bytes) : '';
  const about = { name: source.name, text, sha256: digest, meta };
  const read = reader === null ? importText(about, context) : importDocument(await reader.read(bytes), about, context);
  return { read, sha256: digest, ending: reader === null ? '.txt' : (own ?? extname(source.name).toLowerCase()) };
}
