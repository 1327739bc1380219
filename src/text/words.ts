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
 * Letters, digits and signs of Japanese texts, none of which joins another or is of a script that the dictionary treats otherwise. In a
 * text of these it begins anew behind a full stop and a comma.
 */
const ORDINARY =
  /^[\u0021-\u007e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u27bf\u3001-\u3029\u3030-\u3096\u309d-\u30ff\u3200-\u4dbf\u4e00-\u9fff\uff01-\uff9d]*$/u;
const SEAM = /(?<=[。、])/u;

/** UTF-16 units of clauses whose words are held: a text before a change and the one after it have most of theirs in common. */
const MOST_HELD = 1 << 18;
const held = new Map<string, readonly string[]>();
let heldUnits = 0;

/** The words of a clause by the dictionary. */
function segmentsOf(clause: string): readonly string[] {
  let words = held.get(clause);
  if (words === undefined) {
    words = Array.from(segmenter.segment(clause), ({ segment }) => segment);
    if (heldUnits > MOST_HELD) {
      held.clear();
      heldUnits = 0;
    }
    heldUnits += clause.length;
    held.set(clause, words);
  }
  return words;
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
  let at = 0;
  for (const clause of ORDINARY.test(plain) ? plain.split(SEAM) : [plain])
    for (const segment of segmentsOf(clause)) {
      at += segment.length;
      const end = starts[at] ?? text.length;
      words.push({ plain: segment, printed: text.slice(from, end) });
      from = end;
    }
  return words;
}
