import { z } from 'zod';
import type { ReviewRecord } from './types.ts';

const words = { at: z.string(), text: z.string() };

/** What a review keeps in the record of an import. */
export const reviewRecordSchema = z.strictObject({
  confirmed: z.record(z.string(), z.string()),
  unplaced: z.array(z.int().nonnegative()).exactOptional(),
  struck: z.array(z.strictObject(words)),
  moved: z.array(z.strictObject({ ...words, target: z.string() })),
}) satisfies z.ZodType<ReviewRecord>;
