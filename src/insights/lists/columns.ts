import type { ListAbsence, ListCell, ListColumn, ListColumnType, ListWord } from './types.ts';

/** What is said of a column where it differs from most: neither facet nor hidden, and of text. */
export type ColumnOptions = Partial<Pick<ListColumn, 'isFacet' | 'isHidden' | 'order' | 'field'>> & {
  type?: ListColumnType;
};

export const column = (id: string, label: string, options: ColumnOptions = {}): ListColumn => ({
  id,
  label,
  type: 'text',
  isFacet: false,
  isHidden: false,
  ...options,
});

export const absence = (why: ListAbsence['absence']): ListAbsence => ({ absence: why });

/** A cell of one word, which may lead somewhere; an empty text is `otherwise`. */
export function wordCell(
  text: string,
  path: string | null = null,
  otherwise: ListAbsence['absence'] = 'empty',
): ListCell {
  return text === '' ? absence(otherwise) : [{ text, path }];
}

/** A cell of several words; none is `otherwise`. */
export function wordsCell(words: readonly ListWord[], otherwise: ListAbsence['absence'] = 'empty'): ListCell {
  return words.length === 0 ? absence(otherwise) : words;
}

/** A cell of an ISO day, which may be a month or a year; null is `otherwise`. */
export const dayCell = (iso: string | null, otherwise: ListAbsence['absence'] = 'empty'): ListCell =>
  iso ?? absence(otherwise);
