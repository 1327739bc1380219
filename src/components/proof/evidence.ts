import type { OriginSpan } from '../../assessment/origin.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import type { Evidence } from '../../insights/rules/types.ts';

const pageIn = (origin: OriginSpan | null): number | null => (origin !== null && 'page' in origin ? origin.page : null);

/** A row of the history of an assessment, whose texts say so as they are printed beside it. */
export const changeEvidence = (assessment: string, { n, origin }: Pick<StoredChange, 'n' | 'origin'>): Evidence => ({
  assessment,
  key: null,
  change: n,
  quotation: '',
  page: pageIn(origin),
});

/** An item, whose value says so, or the words of it that do. */
export const itemEvidence = (assessment: string, key: string, quotation = ''): Evidence => ({
  assessment,
  key,
  change: null,
  quotation,
  page: null,
});
