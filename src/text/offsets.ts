/** A text folded letter by letter together with where each folded letter ends in the original (UTF-16 offsets). */
export interface FoldedText {
  folded: string;
  /** `ends[i]` is the offset in the original right behind the letter that gave unit i of `folded` (both in UTF-16 units). */
  ends: number[];
}

/** Folds each letter with `foldLetter` (which may give none, one or several letters) and keeps the places. */
export function foldWithOffsets(text: string, foldLetter: (letter: string) => string): FoldedText {
  let folded = '';
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    at += letter.length;
    const out = foldLetter(letter);
    folded += out;
    for (let unit = 0; unit < out.length; unit += 1) ends.push(at);
  }
  return { folded, ends };
}
