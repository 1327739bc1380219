import { findAll, foldWithPlaces } from '../index/fold.ts';

/** A piece of a text; `marked`: it is what was sought. */
export interface ExcerptSegment {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  /** In order; `…` stands where text is left out. */
  pieces: ExcerptSegment[];
  /** Places of the words in the whole text. */
  count: number;
  /** Those of them that the excerpt leaves out. */
  left: number;
}

export type TextSpan = [start: number, end: number];

/** Characters of context before and behind a place, and most windows of an excerpt. */
const BEFORE = 24;
const BEHIND = 56;
const WINDOWS = 4;

/** Where folded words stand in a text, in order; places that touch or overlap are one. */
export function findSpans(text: string, words: readonly string[]): TextSpan[] {
  const folded = foldWithPlaces(text);
  const spans = words.flatMap((word) => findAll(folded, word)).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return joinSpans(spans, 0);
}

function joinSpans(spans: readonly TextSpan[], gap: number): TextSpan[] {
  const joined: TextSpan[] = [];
  for (const [start, end] of spans) {
    const last = joined.at(-1);
    if (last !== undefined && start < last[1] + gap) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** A text as windows around the places of folded words, all of them marked; null where it holds none. */
export function toExcerpt(text: string, words: readonly string[]): Excerpt | null {
  const spans = findSpans(text, words);
  if (spans.length === 0) return null;
  const around = spans.map(([start, end]): TextSpan => [
    Math.max(0, start - BEFORE),
    Math.min(text.length, end + BEHIND),
  ]);
  const windows = joinSpans(around, 1)
    .slice(0, WINDOWS)
    .map(([start, end]): TextSpan => [wholeLetter(text, start), wholeLetter(text, end)]);
  const last = windows.at(-1)?.[1] ?? 0;
  const pieces: ExcerptSegment[] = [];
  for (const [at, [from, to]] of windows.entries()) {
    if (from > 0) push(pieces, '…', false);
    pieces.push(...markPieces(text, from, to, spans));
    if (at === windows.length - 1 && to < text.length) push(pieces, '…', false);
  }
  return { pieces, count: spans.length, left: spans.filter(([start]) => start >= last).length };
}

function markPieces(text: string, from: number, to: number, spans: readonly TextSpan[]): ExcerptSegment[] {
  const pieces: ExcerptSegment[] = [];
  let at = from;
  for (const [start, end] of spans) {
    if (start >= to || end <= from) continue;
    push(pieces, text.slice(at, start), false);
    push(pieces, text.slice(start, end), true);
    at = end;
  }
  push(pieces, text.slice(at, to), false);
  return pieces;
}

function push(pieces: ExcerptSegment[], text: string, marked: boolean): void {
  if (text !== '') pieces.push({ text: text.replaceAll('\n', ' '), marked });
}

/** An offset that parts no surrogate pair. */
function wholeLetter(text: string, at: number): number {
  return /^[\udc00-\udfff]$/u.test(text.charAt(at)) ? at - 1 : at;
}
