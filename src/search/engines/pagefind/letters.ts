import { SLOT } from '../../index/slots.ts';

/**
 * How folded texts are handed to Pagefind so that it finds every substring and nothing else. Pagefind looks for words and
 * drops or changes many signs, so each character (UTF-16 unit) is written as four Latin letters, and each pair of neighbours is a
 * word: a substring is then a phrase of pairs, and the number of a word in the text tells where the substring begins.
 */
const ALPHABET = 26;
/** 26⁴ = 456,976 codes, for 65,536 units. */
const LENGTH = 4;
/** Stands behind the last character of a text, so that no phrase runs from one text into the next; no unit has this code. */
const END = 'zzzz';
/** A word that nobody asks for. */
const BLANK = END + END;

function encode(folded: string): string[] {
  const codes: string[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    let code = folded.charCodeAt(at);
    let letters = '';
    for (let place = 0; place < LENGTH; place += 1) {
      letters = String.fromCharCode(97 + (code % ALPHABET)) + letters;
      code = Math.floor(code / ALPHABET);
    }
    codes.push(letters);
  }
  return codes;
}

/** The words of one folded text: a pair for each character, and blank words up to the end of its slots. */
export function toPairs(folded: string, slots: number): string {
  const codes = encode(folded);
  const words = codes.map((code, at) => code + (codes[at + 1] ?? END));
  for (let left = slots * SLOT - words.length; left > 0; left -= 1) words.push(BLANK);
  return words.join(' ');
}

/** Every character of folded texts once, as words. */
export function toSingles(folded: Iterable<string>): string {
  const units = new Set<string>();
  for (const text of folded) for (let at = 0; at < text.length; at += 1) units.add(text.charAt(at));
  return encode([...units].join('')).join(' ');
}

/** The query, in Pagefind's syntax, that finds the texts which hold a folded word. */
export function toPhrase(folded: string): string {
  const codes = encode(folded);
  const words = codes.length < 2 ? codes : codes.slice(0, -1).map((code, at) => code + (codes[at + 1] ?? ''));
  return `"${words.join(' ')}"`;
}

/** Pairs that together cover a folded word of two characters or more, each with the number of its first character. */
export function coverOf(folded: string): { pair: string; at: number }[] {
  const codes = encode(folded);
  const cover: { pair: string; at: number }[] = [];
  for (let next = 0; next < codes.length; next += 2) {
    const at = Math.min(next, codes.length - 2);
    cover.push({ pair: (codes[at] ?? '') + (codes[at + 1] ?? ''), at });
  }
  return cover;
}

/** Characters of one segment. */
const SEGMENT = 4;

/** A folded word cut into segments, each beginning with the last character of the one before, so that together they have all its pairs. */
export function segmentsOf(folded: string): string[] {
  const segments: string[] = [];
  for (let at = 0; at === 0 || at + 1 < folded.length; at += SEGMENT - 1) segments.push(folded.slice(at, at + SEGMENT));
  return segments;
}
