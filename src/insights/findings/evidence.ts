import { pagesOf } from '../../assessment/origin-words.ts';
import { itemOrigins } from '../../assessment/origins.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import type { Evidence } from '../rules/types.ts';
import type { Quoted } from './types.ts';

/** What is quoted of an assessment, with the page of its original where that is known. */
export function toEvidence(
  stored: Pick<StoredAssessment, 'id' | 'provenance' | 'changes'>,
  quoted: readonly Quoted[],
): Evidence[] {
  const origins = itemOrigins(stored);
  return quoted.map(({ key = null, change = null, quotation }) => {
    const origin = change === null ? origins.get(key ?? '') : stored.changes[change - 1]?.origin;
    return {
      assessment: stored.id,
      key,
      change,
      quotation,
      page: origin == null ? null : (pagesOf(origin)[0] ?? null),
    };
  });
}
