import { VFile } from 'vfile';
import { z } from 'zod';
import { addMessage } from '../text/bilingual-message.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { isIsoDay } from '../text/iso-day.ts';
import { originSpanSchema, pageSizeSchema, sourcePlaceSchema } from './origin.ts';

const reviewedWords = z.strictObject({ at: z.string(), text: z.string() });
/** Words that are unplaced no more; `at` is their place in the source in words: `47行目`, `12ページ`. */
export type ReviewedWords = z.infer<typeof reviewedWords>;

const reviewRecord = z.strictObject({
  /**
   * Digest of what was confirmed, by the key of the item, `change-<n>`, `<key>#<label>` of a mark that nobody can read, `note:<digest>` of
   * a doubt of the whole document. Where the value has changed since, it counts as not confirmed.
   */
  confirmed: z.record(z.string(), z.string()),
  /**
   * Which of the words that the import left unplaced still are, by their index there from 0, in the order of `unplaced`; missing where all
   * are. A list of another length than `unplaced` is out of date: a person has edited the Markdown since.
   */
  unplaced: z.array(z.int().nonnegative()).exactOptional(),
  /** Words that were unplaced and that the form itself prints. */
  struck: z.array(reviewedWords),
  /** Words that were unplaced, with the item or the side of a change (`change-3-after`) that they were put into. */
  moved: z.array(reviewedWords.extend({ target: z.string() })),
});
/** What a person decided beside the original, where the Markdown does not show it. */
export type ReviewRecord = z.infer<typeof reviewRecord>;

const diagnostic = z.object({
  /** Line in the source (import) or in the Markdown (check), from 1; of an original the line that its reader counted. */
  line: z.int().positive(),
  /** Where in an original. */
  at: sourcePlaceSchema.exactOptional(),
  /** Key of the item concerned, where there is one. */
  key: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});
/** Something to look at again: found while reading a source or checking a file. */
export type Diagnostic = z.infer<typeof diagnostic>;

const lines = z.tuple([z.int().positive(), z.int().positive()]);

const schema = z.object({
  /** SHA-256 of the Markdown as the importer wrote it; another one means that a person edited it. */
  markdown: z.string(),
  /** First and last source line of each item; of an original the lines that its reader counted, which nobody is shown. */
  lines: z.record(z.string(), lines),
  /** The same for each row of `changes`, in order. */
  changeLines: z.array(lines),
  doubts: z.array(diagnostic),
  /** Where each item is printed in the original (PDF, Excel, Word); missing where the source is a text. */
  origins: z.record(z.string(), originSpanSchema).exactOptional(),
  /** The same for each row of `changes`, and for each of `unplaced`, in order. */
  changeOrigins: z.array(originSpanSchema).exactOptional(),
  unplacedOrigins: z.array(originSpanSchema).exactOptional(),
  /** Of each page of a PDF, in order. */
  pages: z.array(pageSizeSchema).exactOptional(),
  /** ISO day of the import that brought this edition first; missing where it was present before any day was recorded. */
  imported: z.string().refine(isIsoDay).exactOptional(),
  /** Path of the kept original below the content folder: `originals/011002/20/2025-03-31.pdf`. */
  original: z.string().exactOptional(),
  /** What a person has confirmed; an import of the same source leaves it. */
  review: reviewRecord.exactOptional(),
});
/** How an assessment was read from its source; kept beside the Markdown as `<slug>.import.json`. */
export type Provenance = z.infer<typeof schema>;

export interface ProvenanceReading {
  /** null where the text is not what an import writes; then `file.messages` says why and what to do. */
  provenance: Provenance | null;
  file: VFile;
}

/** Reads `<slug>.import.json`, which an import keeps beside the Markdown it writes. `path` is for messages only. */
export function readProvenance(json: string, path: string): ProvenanceReading {
  const file = new VFile({ path });
  const refuse = (why: Bilingual): ProvenanceReading => {
    const words = {
      ja: `取込みの記録が読めません（${why.ja}）。もう一度取り込むか、このファイルを消してください。`,
      en: `The record of the import cannot be read (${why.en}). Import the source again, or delete this file.`,
    };
    addMessage(file, { words, place: null, code: 'import-record', fatal: true });
    return { provenance: null, file };
  };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return refuse({ ja: 'JSONではありません', en: 'it is not JSON' });
  }
  const result = schema.safeParse(data);
  if (result.success) return { provenance: result.data, file };
  const [issue] = result.error.issues;
  const at = issue?.path.join('.') ?? '';
  return refuse({ ja: `${at} の値が決まりと違います`, en: `the value of ${at} does not follow the schema` });
}

/** Path of the record of an import for the path of its Markdown. */
export function provenancePath(markdownPath: string): string {
  return markdownPath.replace(/\.md$/u, '.import.json');
}
