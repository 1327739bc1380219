import { INVISIBLE, unifyLetters, unifySigns } from '../../text/letters.ts';

/** A text as it is searched, with the way back to the original. */
export interface SearchText {
  folded: string;
  /** `starts[i]` is where in the original (UTF-16 offset) folded unit i comes from; one entry more than `folded` has units. */
  starts: number[];
}

/** White space, and what is no character: the index of grams puts it behind each text. */
const SPACES = /[\s\u200b\uffff]+/gu;
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{Nd}]/u;
/** A letter with the marks and jamo that NFKC joins to it (ｶﾞ, ㄱㅏ), also where something invisible parts them. */
const JOINED = String.raw`[\p{M}\uff9e\uff9f\u1160-\u11ff\u314f-\u3163\uffc2-\uffdc${INVISIBLE}]`;
/** Kana, kanji and the signs among them, which folding leaves as they are: nearly all of a text. */
const KEPT = String.raw`(?:[、。々〇「」ぁ-ゖァ-ヺー一-鿿](?!${JOINED}))+`;
const CLUSTER = new RegExp(`(?<kept>${KEPT})|[^]${JOINED}*`, 'gu');

/** NFKC, one of the letters that look alike, lower case. Σ has a small letter of its own at the end of a word, which the letter alone cannot tell. */
const plainOf = (text: string): string =>
  unifySigns(unifyLetters(text).normalize('NFKC')).replaceAll('Σ', 'σ').toLowerCase();

/**
 * NFKC, one kind of wave and dash, nothing invisible, lower case, no white space except one blank between two Latin letters or digits: a wrapped line or a blank of OCR
 * never hides a word, and `A 12` does not become `A12`.
 */
export function foldForSearch(text: string): string {
  const plain = plainOf(text);
  return plain.replace(SPACES, (gap, at: number) =>
    LATIN_OR_DIGIT.test(plain.charAt(at - 1)) && LATIN_OR_DIGIT.test(plain.charAt(at + gap.length)) ? ' ' : '',
  );
}

/** The same, letter by letter, with the places in the original; slower. */
export function foldWithPlaces(text: string): SearchText {
  let folded = '';
  const starts: number[] = [];
  let gap = -1;
  for (const { 0: cluster, index, groups } of text.matchAll(CLUSTER)) {
    if (groups?.['kept'] !== undefined) {
      gap = -1;
      folded += cluster;
      for (let unit = 0; unit < cluster.length; unit += 1) starts.push(index + unit);
      continue;
    }
    const plain = plainOf(cluster);
    const letters = plain.replace(SPACES, '');
    if (letters === '') {
      if (plain !== '' && gap < 0) gap = index;
      continue;
    }
    if (gap >= 0 && LATIN_OR_DIGIT.test(folded.at(-1) ?? '') && LATIN_OR_DIGIT.test(letters.charAt(0))) {
      folded += ' ';
      starts.push(gap);
    }
    gap = -1;
    folded += letters;
    for (let unit = 0; unit < letters.length; unit += 1) starts.push(index);
  }
  starts.push(text.length);
  return { folded, starts };
}

/** Where a folded word stands in a text: start and end in the original, in order, not overlapping. */
export function findAll({ folded, starts }: SearchText, word: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  if (word === '') return found;
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    // A folded unit may share its original letter (㈱ is three): the end is where the next letter begins.
    const last = starts[at + word.length - 1] ?? 0;
    let next = at + word.length;
    while (starts[next] === last) next += 1;
    found.push([starts[at] ?? 0, starts[next] ?? 0]);
  }
  return found;
}
