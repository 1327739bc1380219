/** Behind a value, mark or date that is in the document but not in the form, or not in the calendar. */
export const AS_PRINTED = '（原文のまま）';
/** Behind an option that the document prints and the form does not know. */
export const PRINTED_OPTION = '（原文の選択肢）';
/** Behind a mark whose box cannot be read. */
export const UNREADABLE = '（判読不明）';

/** The text without the suffix, in either width of brackets; null where it does not end in it. */
export function stripSuffix(text: string, suffix: string): string | null {
  const words = suffix.slice(1, -1);
  for (const candidate of [suffix, `(${words})`]) {
    if (text.endsWith(candidate)) return text.slice(0, -candidate.length).trimEnd();
  }
  return null;
}
