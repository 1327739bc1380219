/** A text folded letter by letter together with where each folded letter ends in the original (UTF-16 offsets). */
export interface FoldedText {
  folded: string;
  /** `ends[i]` is the offset in the original right behind the letter that gave folded letter i. */
  ends: number[];
}

/** Folds each letter with `foldLetter` (which may give none, one or several letters) and keeps the places. */
export function foldWithOffsets(text: string, foldLetter: (letter: string) => string): FoldedText {
  let folded = '';
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    at += letter.length;
    for (const out of foldLetter(letter)) {
      folded += out;
      ends.push(at);
    }
  }
  return { folded, ends };
}
