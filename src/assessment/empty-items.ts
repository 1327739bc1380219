import type { Entry, Frontmatter, Value } from './types.ts';
import { EMPTY_ITEMS } from '../match/thresholds.ts';

/** How many items there are, and how many of them hold nothing. */
export interface EmptyItems {
  items: number;
  empty: number;
}

/** Whether a value is printed without anything in it; a dash is something, and boxes may all be off. */
export function isEmpty(value: Value): boolean {
  switch (value.type) {
    case 'text':
      return value.text === '';
    case 'date':
      return value.printed === '';
    case 'choice':
      return value.value === null;
    default:
      return false;
  }
}

export function countEmpty(entries: readonly Entry[]): EmptyItems {
  const values = entries.flatMap(({ value }) => (value === null ? [] : [value]));
  return { items: values.length, empty: values.filter(isEmpty).length };
}

/** Whether most of a document is still to be filled in. */
export function isMostlyEmpty({ items, empty }: EmptyItems): boolean {
  return items >= EMPTY_ITEMS.items.value && empty > items * EMPTY_ITEMS.empty.value;
}

/** Whether a document is being written (`npm run new`): one that was taken from a source is as its source printed it. */
export function isDraft({ source }: Pick<Frontmatter, 'source'>, counts: EmptyItems): boolean {
  return source === null && isMostlyEmpty(counts);
}
