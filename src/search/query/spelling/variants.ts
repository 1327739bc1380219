import { COUNTER, COUNTERS, rareFormsOf, toCommonForms } from '../../../text/variant-letters.ts';

/** Most spellings that are tried; a word with so many letters of several forms is a sentence. */
const MOST = 256;

/** Every way to write a word whose letters have the given forms, at most `MOST`. */
function combine(forms: readonly (readonly string[])[]): string[] {
  return forms.reduce<string[]>(
    (words, letters) =>
      words.length * letters.length > MOST
        ? words.map((word) => word + (letters[0] ?? ''))
        : words.flatMap((word) => letters.map((letter) => word + letter)),
    [''],
  );
}

/** A folded word with its kanji in other forms (渡邊 for 渡辺), and other letters that count (3か月 for 3ヶ月). */
export function otherVariants(word: string): string[] {
  const common = toCommonForms(word);
  const counters = new Set(Array.from(common.matchAll(COUNTER), ({ index }) => index));
  let at = 0;
  const forms = Array.from(common, (letter) => {
    const isCounter = counters.has(at);
    at += letter.length;
    return isCounter ? [letter, ...COUNTERS.filter((other) => other !== letter)] : [letter, ...rareFormsOf(letter)];
  });
  return combine(forms).filter((other) => other !== word);
}
