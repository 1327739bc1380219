import { diffArrays } from 'diff';
import type { ComparedWord } from './words.ts';

/** A stretch of two texts: the same words on both sides (their white space may differ), or what stands in place of each other. */
export interface AlignedRun {
  same: boolean;
  before: ComparedWord[];
  after: ComparedWord[];
}

/** Edits after which two word lists count as too different for word-wise alignment: 1,500 take near 0.1 s, and cost grows with the square. */
const MAX_EDITS = 1500;
/** A run of equal sentences shorter than this (characters) is too common (①, 「同上。」) to hold two texts together. */
const MIN_ANCHOR = 8;

const SENTENCE_END = /[。\n]/u;
const CLAUSE_END = /[。、，；;\n]/u;

/** Runs of words that end where `end` matches the printed spelling of a word. */
function group(words: ComparedWord[], end: RegExp): ComparedWord[][] {
  const groups: ComparedWord[][] = [];
  let open: ComparedWord[] = [];
  for (const word of words) {
    open.push(word);
    if (end.test(word.printed)) {
      groups.push(open);
      open = [];
    }
  }
  if (open.length > 0) groups.push(open);
  return groups;
}

function plainOf(words: ComparedWord[]): string {
  // Most units are one word.
  let plain = words[0]?.plain ?? '';
  for (let at = 1; at < words.length; at += 1) plain += words[at]?.plain ?? '';
  return plain;
}

/** Longest common alignment of two lists; null when they are further apart than MAX_EDITS. */
function alignUnits(before: ComparedWord[][], after: ComparedWord[][]): AlignedRun[] | null {
  const changes = diffArrays(before.map(plainOf), after.map(plainOf), { maxEditLength: MAX_EDITS });
  if (changes === undefined) return null;
  const stretches: AlignedRun[] = [];
  let left = 0;
  let right = 0;
  for (const { added, removed, count } of changes) {
    const same = !added && !removed;
    const taken: AlignedRun = {
      same,
      before: added ? [] : before.slice(left, (left += count)).flat(),
      after: removed ? [] : after.slice(right, (right += count)).flat(),
    };
    append(stretches, taken);
  }
  return stretches;
}

/** Adds a stretch to a list, joined with the last one if both are of the same sort; an empty one is left out. */
export function append(stretches: AlignedRun[], stretch: AlignedRun): void {
  if (stretch.before.length === 0 && stretch.after.length === 0) return;
  const last = stretches.at(-1);
  if (last?.same === stretch.same) {
    last.before = last.before.concat(stretch.before);
    last.after = last.after.concat(stretch.after);
  } else {
    stretches.push({ ...stretch });
  }
}

/** Whole sentences (or clauses) that both texts share, and the gaps between them. */
function anchor(before: ComparedWord[], after: ComparedWord[], end: RegExp): AlignedRun[] {
  const stretches: AlignedRun[] = [];
  const aligned = alignUnits(group(before, end), group(after, end)) ?? [{ same: false, before, after }];
  for (const stretch of aligned) {
    const holds = stretch.same && (aligned.length === 1 || plainOf(stretch.after).length >= MIN_ANCHOR);
    append(stretches, { ...stretch, same: holds });
  }
  return stretches;
}

function alignGap({ before, after }: AlignedRun): AlignedRun[] {
  const units = (words: ComparedWord[]): ComparedWord[][] => words.map((word) => [word]);
  const byWord = alignUnits(units(before), units(after));
  if (byWord !== null) return byWord;
  return anchor(before, after, CLAUSE_END).flatMap((stretch) =>
    stretch.same ? [stretch] : (alignUnits(units(stretch.before), units(stretch.after)) ?? [stretch]),
  );
}

/**
 * Aligns the words of two texts: first whole sentences that both share, then the words between them. Sentences keep a moved or
 * inserted paragraph from being pieced together out of words of its neighbours. Time is bounded: what is too different to be aligned
 * word by word is aligned by clauses, and what remains stands as one replacement.
 */
export function alignWords(before: ComparedWord[], after: ComparedWord[]): AlignedRun[] {
  const stretches: AlignedRun[] = [];
  for (const stretch of anchor(before, after, SENTENCE_END)) {
    for (const part of stretch.same ? [stretch] : alignGap(stretch)) append(stretches, part);
  }
  return stretches;
}
