import { byLetter, standsAlone } from './by-letter.ts';
import { unifyLetters, unifyWaves } from './letters.ts';

/** A word as it is compared, and as it is printed. */
export interface ComparedWord {
  /** Without white space and what prints nothing, one way to write each letter: what decides whether two words are the same. */
  plain: string;
  /** The printed spelling, with the white space inside it and behind it. The spellings of all words of a text, joined, are the text. */
  printed: string;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const SPACE = /^[\s\u200b\ufeff]+$/u;
/** A letter with the marks that belong to it; か and its mark are the letter が. */
const CLUSTER = /[^]\p{M}*/gu;

/**
 * A text without white space and what prints nothing, one way to write each letter, and where each UTF-16 unit of it stands in the text.
 */
function squeeze(text: string): { plain: string; starts: number[] } {
  let plain = '';
  const starts: number[] = [];
  const add = (cluster: string, at: number): void => {
    const letters = plainOf(cluster);
    plain += letters;
    for (let unit = 0; unit < letters.length; unit += 1) starts.push(at);
  };
  if (hasClusters(text)) for (const { 0: cluster, index } of text.matchAll(CLUSTER)) add(cluster, index);
  else for (let at = 0; at < text.length; at += 1) add(text.charAt(at), at);
  return { plain, starts };
}

/** A letter in one way of writing, with the marks that belong to it; '' for white space. */
const plainOf = byLetter((cluster) => (SPACE.test(cluster) ? '' : unifyWaves(unifyLetters(cluster).normalize('NFC'))));

function hasClusters(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!standsAlone(text.charCodeAt(at))) return true;
  return false;
}

/**
 * The words of a Japanese text, in order, by the dictionary of `Intl.Segmenter`. White space is no word and parts none: it belongs to the
 * word before it (at the beginning of the text, to the first word). A line wrapped elsewhere and a blank that OCR put into a number
 * (`10 2`) therefore give the same words.
 */
export function splitWords(text: string): ComparedWord[] {
  const { plain, starts } = squeeze(text);
  if (plain === '') return text === '' ? [] : [{ plain, printed: text }];
  const words: ComparedWord[] = [];
  let from = 0;
  for (const { segment, index } of segmenter.segment(plain)) {
    const end = starts[index + segment.length] ?? text.length;
    words.push({ plain: segment, printed: text.slice(from, end) });
    from = end;
  }
  return words;
}
