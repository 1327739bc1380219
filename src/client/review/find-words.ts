const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether a text holds each of the words typed, in any width and case. */
export function holdsWords(text: string, typed: string): boolean {
  const folded = fold(text);
  return fold(typed)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}
