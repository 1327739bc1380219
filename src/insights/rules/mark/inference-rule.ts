import type { Inferred } from '../../../assessment/types.ts';

/** The ids of the rules by which marks are inferred, and how the reason of each begins or ends (see src/import/infer.ts). */
export const INFERENCE_RULES = { reason: 'mark-reason', history: 'mark-history' } as const;
export type InferenceRule = (typeof INFERENCE_RULES)[keyof typeof INFERENCE_RULES];

/** The rule that inferred a mark, by the reason it gives; null for a reason that a person wrote. */
export function inferenceRule({ why }: Inferred): InferenceRule | null {
  if (/^変更箇所（[^）]*）の変更後の記載に/u.test(why)) return INFERENCE_RULES.history;
  return /^「[^」]+」にこの項目が挙げられているため$/u.test(why) ? INFERENCE_RULES.reason : null;
}
