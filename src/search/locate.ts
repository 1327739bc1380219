import { findAll, foldWithPlaces } from './fold.ts';

/** A place that can be found: an item, or a text of a change. */
export interface Searchable {
  /** Counts once however many of its texts hold the word: key of the item, or `change-<n>`. */
  place: string;
  /** Labels down to the place. */
  path: string[];
  text: string;
  /** The text as `foldForSearch` gives it. */
  folded: string;
}

/** A place with the words that were asked, marked in a piece of its text. */
export interface Hit {
  place: string;
  path: string[];
  /** Pieces in order; `marked` ones are what was asked. */
  excerpt: { text: string; marked: boolean }[];
  /** How often the words stand in the whole text. */
  count: number;
}

/** Characters of context before the first marked word, and length of a whole excerpt. */
const BEFORE = 30;
const LENGTH = 140;

/** The places that hold any of the folded words, in their order. */
export function locate(texts: Iterable<Searchable>, words: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  for (const { place, path, text, folded } of texts) {
    if (!words.some((word) => folded.includes(word))) continue;
    const places = foldWithPlaces(text);
    const spans = merge(words.flatMap((word) => findAll(places, word)));
    if (spans.length > 0) hits.push({ place, path, excerpt: excerptOf(text, spans), count: spans.length });
  }
  return hits;
}

function merge(spans: [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** An offset that parts no surrogate pair. */
function wholeLetter(text: string, at: number): number {
  return /^[\udc00-\udfff]$/.test(text.charAt(at)) ? at - 1 : at;
}

function excerptOf(text: string, spans: readonly [number, number][]): Hit['excerpt'] {
  const [first] = spans;
  if (first === undefined) return [];
  const from = first[0] <= BEFORE ? 0 : wholeLetter(text, first[0] - BEFORE);
  const to = Math.max(first[1], wholeLetter(text, Math.min(text.length, from + LENGTH)));
  const pieces: Hit['excerpt'] = [];
  const add = (piece: string, marked: boolean): void => {
    if (piece !== '') pieces.push({ text: piece.replaceAll('\n', ' '), marked });
  };
  let at = from;
  add(from > 0 ? '…' : '', false);
  for (const [start, end] of spans) {
    if (start >= to) break;
    add(text.slice(at, start), false);
    add(text.slice(start, Math.min(end, to)), true);
    at = Math.min(end, to);
  }
  add(text.slice(at, to), false);
  add(to < text.length ? '…' : '', false);
  return pieces;
}
