import { maskChange, maskItem } from '../../changes/officers.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import { nodeByField } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import type { EditionHistory } from './edition-history.ts';
import type { Basis } from './types.ts';

/** A change with what editions prove of it; '' where they prove nothing. Of one without a row, `n` is negative. */
export interface BasedChange extends StoredChange {
  basis: Basis | '';
  /** Of one without a row: its name for good. */
  name?: string;
}

/** The rows of an assessment, and behind them the differences between its editions that no row declares. */
export function withBasis(changes: readonly StoredChange[], history: EditionHistory | null): BasedChange[] {
  return [
    ...changes.map((change): BasedChange => ({ ...change, basis: history?.effects[change.n]?.basis ?? '' })),
    ...(history?.undeclared ?? []).map((change): BasedChange => ({ ...change, basis: 'undeclared' })),
  ];
}

/** What editions prove, without the names of officials. */
export function maskEditions<History extends EditionHistory | null>(history: History, form: Form): History {
  if (history === null) return history;
  const steps = history.steps.map((step) => ({
    ...step,
    differences: step.differences.map((difference) => {
      const node = nodeByField(form, difference.field);
      return {
        ...difference,
        before: maskItem(difference.before, node),
        after: maskItem(difference.after, node),
      };
    }),
  }));
  return { ...history, steps, undeclared: history.undeclared.map((change) => maskChange(change, form)) };
}

/** Where a change stands on the page of a history: `change-12`, `undeclared-3`. */
export const changeAnchor = (n: number): string => (n < 0 ? `undeclared-${-n}` : `change-${n}`);

/** Put in front of what no row of 変更箇所 says. */
export const UNDECLARED_WORDS = '変更箇所に記載のない変更';
