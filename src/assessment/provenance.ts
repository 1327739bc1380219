import { VFile } from 'vfile';
import { z } from 'zod';
import { originSpanSchema, pageSizeSchema, sourcePlaceSchema } from './origin-schema.ts';
import type { Provenance, ReviewRecord } from './types.ts';

const words = { at: z.string(), text: z.string() };

/** What a review keeps in the record of an import. */
const reviewRecordSchema = z.strictObject({
  confirmed: z.record(z.string(), z.string()),
  unplaced: z.array(z.int().nonnegative()).exactOptional(),
  struck: z.array(z.strictObject(words)),
  moved: z.array(z.strictObject({ ...words, target: z.string() })),
}) satisfies z.ZodType<ReviewRecord>;

const lines = z.tuple([z.int().positive(), z.int().positive()]);

const schema = z.object({
  markdown: z.string(),
  lines: z.record(z.string(), lines),
  changeLines: z.array(lines),
  doubts: z.array(
    z.object({
      line: z.int().positive(),
      at: sourcePlaceSchema.exactOptional(),
      key: z.string().nullable(),
      code: z.string(),
      message: z.string(),
    }),
  ),
  origins: z.record(z.string(), originSpanSchema).exactOptional(),
  changeOrigins: z.array(originSpanSchema).exactOptional(),
  unplacedOrigins: z.array(originSpanSchema).exactOptional(),
  pages: z.array(pageSizeSchema).exactOptional(),
  original: z.string().exactOptional(),
  review: reviewRecordSchema.exactOptional(),
}) satisfies z.ZodType<Provenance>;

export interface ProvenanceReading {
  /** null where the text is not what an import writes; then `file.messages` says why and what to do. */
  provenance: Provenance | null;
  file: VFile;
}

/** Reads `<slug>.import.json`, which an import keeps beside the Markdown it writes. `path` is for messages only. */
export function readProvenance(json: string, path: string): ProvenanceReading {
  const file = new VFile({ path });
  const refuse = (why: string): ProvenanceReading => {
    const message = file.message(
      `取込みの記録が読めません（${why}）。もう一度取り込むか、このファイルを消してください。`,
    );
    message.fatal = true;
    message.ruleId = 'import-record';
    return { provenance: null, file };
  };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return refuse('JSONではありません');
  }
  const result = schema.safeParse(data);
  if (result.success) return { provenance: result.data, file };
  const [issue] = result.error.issues;
  return refuse(`${issue?.path.join('.') ?? ''} の値が決まりと違います`);
}

/** Path of the record of an import for the path of its Markdown. */
export function provenancePath(markdownPath: string): string {
  return markdownPath.replace(/\.md$/u, '.import.json');
}
