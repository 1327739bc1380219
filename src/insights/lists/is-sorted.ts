import type { ListColumn } from './types.ts';

/** Whether a list is sorted by a column: not by long words as printed, which are folded away. */
export const isSorted = (column: Pick<ListColumn, 'type'>): boolean => column.type !== 'quotation';
