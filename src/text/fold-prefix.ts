import { foldLabel } from './fold.ts';

/** A character with the marks that follow it (half-width ﾞ and ﾟ), which fold as one. */
const CHARACTER = /[^\s\u3099\u309aﾞﾟ][\u3099\u309aﾞﾟ]*/gu;
const CLOSING = /[)\]）］」】〕。｡．.]/u;

/**
 * Where in `text` the words of `label` end, when the text from offset `from` on begins with them as `foldLabel` compares: width, white space,
 * dashes, brackets and punctuation do not count. An offset in UTF-16 units; null when the text begins otherwise.
 */
export function endOfPrefix(text: string, label: string, from = 0): number | null {
  const wanted = folded(label);
  let matched = 0;
  let end = from;
  CHARACTER.lastIndex = from;
  while (matched < wanted.length) {
    const character = CHARACTER.exec(text)?.[0];
    if (character === undefined) return null;
    const letters = folded(character);
    if (!wanted.startsWith(letters, matched)) return null;
    matched += letters.length;
    end = CHARACTER.lastIndex;
  }
  if (matched === 0) return null;
  // Brackets and stops at the end of a label fold to nothing, but are a part of it.
  for (let open = closingTail(label); open > 0 && CLOSING.test(text.charAt(end)); open -= 1) end += 1;
  return end;
}

const cache = new Map<string, string>();

/** `foldLabel`, remembered: the labels of the forms and the characters of texts come again and again. */
function folded(words: string): string {
  let result = cache.get(words);
  if (result === undefined) {
    result = foldLabel(words);
    cache.set(words, result);
  }
  return result;
}

/** How many closing brackets and stops a label ends with. */
function closingTail(label: string): number {
  let length = 0;
  while (length < label.length && CLOSING.test(label.charAt(label.length - 1 - length))) length += 1;
  return length;
}
