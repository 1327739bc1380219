/**
 * How folded texts are handed to Pagefind so that it finds every substring and nothing else. Pagefind looks for words and
 * drops or changes many signs, so each character is written as four Latin letters, and each pair of neighbours is a word:
 * a substring is then a phrase of pairs. What stands in a text alone (one character) is asked as a word of its own.
 */
const ALPHABET = 26;
/** 26⁴ = 456,976 codes: every character of planes 0 to 5, where all letters stand. */
const LENGTH = 4;
/** Ends a text, so that no phrase runs from one item into the next; no character has this code. */
const END = 'zzzz';

function encode(character: string): string {
  let code = character.codePointAt(0) ?? 0;
  let letters = '';
  for (let place = 0; place < LENGTH; place += 1) {
    letters = String.fromCharCode(97 + (code % ALPHABET)) + letters;
    code = Math.floor(code / ALPHABET);
  }
  return letters;
}

/** The words of one folded text. */
export function toPairs(folded: string): string {
  const codes = Array.from(folded, encode);
  return codes.map((code, at) => code + (codes[at + 1] ?? END)).join(' ');
}

/** Every character of folded texts once, as words. */
export function toSingles(folded: Iterable<string>): string {
  const characters = new Set<string>();
  for (const text of folded) for (const character of text) characters.add(character);
  return Array.from(characters, encode).join(' ');
}

/** The query, in Pagefind's syntax, that finds the texts which hold a folded word. */
export function toPhrase(folded: string): string {
  const codes = Array.from(folded, encode);
  if (codes.length < 2) return `"${codes.join('')}"`;
  return `"${codes
    .slice(0, -1)
    .map((code, at) => code + (codes[at + 1] ?? ''))
    .join(' ')}"`;
}
