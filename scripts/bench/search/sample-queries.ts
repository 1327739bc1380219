import { pick, type Random } from '../random.ts';
import { foldAnew, type TruthDocument, type TruthText } from './truth.ts';

/** A word cut out of a text as it is printed, and how it was cut. */
export interface DrawnQuery {
  kind: string;
  word: string;
}

const HAN = String.raw`\p{Script=Han}々〇`;
/** Longest word that is drawn, in characters. */
const LONGEST = 24;

interface QueryKind {
  kind: string;
  /** Where such a word can be cut. */
  pattern: RegExp;
  /** How much of a find is taken: all of it, or a piece of two characters or more. */
  piece: boolean;
  removed?: true;
}

const KINDS: readonly QueryKind[] = [
  { kind: 'compound', pattern: new RegExp(`[${HAN}]{2,}`, 'gu'), piece: true },
  { kind: 'across words', pattern: new RegExp(`[${HAN}]{1,4}[ぁ-ん]{1,3}[${HAN}]{1,4}`, 'gu'), piece: false },
  { kind: 'punctuation', pattern: /[^\s「」]{1,4}[、。・（）「」：／〜－][^\s]{1,4}/gu, piece: false },
  { kind: 'digits', pattern: /\S{0,3}[0-9０-９①-⑳]+\S{1,3}/gu, piece: false },
  { kind: 'Latin', pattern: /\S{0,2}[A-Za-zＡ-Ｚａ-ｚ]{2,}(?: [A-Za-z]+)?\S{0,2}/gu, piece: false },
  { kind: 'katakana with ー', pattern: /[ァ-ヺｦ-ﾟ]+ー[ァ-ヺー]*/gu, piece: false },
  { kind: 'katakana without ー', pattern: /[ァ-ヺ]{2,}(?!ー)/gu, piece: true },
  { kind: 'across lines', pattern: /\S{1,4}\n\S{1,4}/gu, piece: false },
  { kind: 'long', pattern: /\S{16,}/gu, piece: true },
  { kind: 'anything', pattern: /[^]{2,40}/gu, piece: true },
  { kind: 'removed words', pattern: /[^\s]{2,}/gu, piece: true, removed: true },
];

/** Signs of the query language, which quotes do not take for themselves; halves of a character; a word that is one character folded. */
const canBeAsked = (word: string): boolean =>
  !/["＂“”„]|[\ud800-\udbff]$|^[\udc00-\udfff]/u.test(word) && foldAnew(word).trim().length >= 2;

/** Draws about so many words from texts, as many of each kind; the same in every run. */
export function sampleQueries(documents: readonly TruthDocument[], count: number, random: Random): DrawnQuery[] {
  const all = documents.flatMap(({ places }) => places.flatMap(({ texts }) => texts));
  const removed = all.filter((text) => text.removed);
  const drawn = new Map<string, DrawnQuery>();
  for (const kind of KINDS) {
    const texts = kind.removed === true ? removed : all;
    let own = 0;
    // A kind of word may be rare, or stand nowhere.
    for (let tries = 0; own < count / KINDS.length && tries < count * 20 && texts.length > 0; tries += 1) {
      const word = cut(pick(texts, random), kind, random);
      if (word === null || !canBeAsked(word) || drawn.has(word)) continue;
      drawn.set(word, { kind: kind.kind, word });
      own += 1;
    }
  }
  return [...drawn.values()];
}

function cut({ printed }: TruthText, { pattern, piece }: QueryKind, random: Random): string | null {
  const found = printed.match(pattern);
  if (found === null) return null;
  const whole = pick(found, random);
  if (!piece) return whole.slice(0, LONGEST);
  const length = Math.min(whole.length, 2 + Math.floor(random() * (LONGEST - 2)));
  const at = Math.floor(random() * (whole.length - length + 1));
  return whole.slice(at, at + length);
}
