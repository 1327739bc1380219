import type { Entry, Frontmatter, Value } from './types.ts';

/** Of this many items and more, a share of empty ones tells something: the shortest form prints 47. */
const FEWEST = 20;
/** Published documents, imports of damaged ones among them, leave up to 15 % of their items empty; a skeleton of `npm run new` 77 % and more. */
const MOST_EMPTY = 0.25;

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
  return items >= FEWEST && empty > items * MOST_EMPTY;
}

/** Whether a document is being written (`npm run new`): one that was taken from a source is as its source printed it. */
export function isDraft({ source }: Pick<Frontmatter, 'source'>, counts: EmptyItems): boolean {
  return source === null && isMostlyEmpty(counts);
}
