import type { KindId } from '../../../changes/kinds-table.ts';

/** The rule that a kind of change is shown by, `kind-law`. */
export const kindRule = (kind: KindId): string => `kind-${kind}`;
