import { byLetter } from './by-letter.ts';
import { unifyLetters, unifySigns } from './letters.ts';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const CIRCLED_ANY = /[①-⑳]/gu;
/** First of twenty code points that Unicode keeps free of letters; they stand for circled digits while NFKC runs. */
const PRIVATE = 0xfdd8;
const PRIVATE_ANY = /[\ufdd8-\ufdeb]/gu;

const toPrivate = (circled: string): string => String.fromCodePoint(PRIVATE + CIRCLED.indexOf(circled));
const fromPrivate = (letter: string): string => CIRCLED.charAt((letter.codePointAt(0) ?? PRIVATE) - PRIVATE);

/**
 * NFKC that leaves circled digits alone (システム5① must not become システム51), gives radicals their letters (市⻑ is 市長) and leaves out
 * what prints nothing.
 */
export const nfkc = byLetter((text) =>
  unifyLetters(text).replace(CIRCLED_ANY, toPrivate).normalize('NFKC').replace(PRIVATE_ANY, fromPrivate),
);

/**
 * A text as it is compared: NFKC (circled digits kept), lower case, no white space, one kind of dash and bracket.
 * Never shown to a reader.
 */
export const fold = byLetter((text) =>
  unifySigns(nfkc(text))
    .toLowerCase()
    .replace(/[〔【]/gu, '[')
    .replace(/[〕】]/gu, ']')
    .replace(/[‹〈≪《«]/gu, '<')
    .replace(/[›〉≫》»]/gu, '>')
    .replace(/[〇◯]/gu, '○')
    .replace(/[\s\u200b\ufeff]+/gu, ''),
);

/** A label as it is compared: folded, without ※, punctuation and brackets. Numbers and circled digits stay. */
export const foldLabel = byLetter((label) => fold(label).replace(/[※*・‧、。.,:;()[\]<>「」_-]/gu, ''));

/** 1 to 20 for ① to ⑳; null for anything else. */
export function circledNumber(character: string): number | null {
  const at = CIRCLED.indexOf(character);
  return at < 0 || character === '' ? null : at + 1;
}
