import { append } from './align.ts';
import { UNITS } from './by-letter.ts';
import type { AlignedRun } from './align.ts';
import type { ComparedWord } from './words.ts';

/** Letters that carry meaning by themselves: an island of these weighs more than one of particles and punctuation. */
const HEAVY = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}\p{Nd}①-⑳]/u;
/** An island between two changes stays when it weighs more than this, whatever stands beside it. */
const MAX_ISLAND = 8;
/** The share of the shorter text that must have stayed for a difference inside the text to be worth showing. */
const MIN_KEPT = 0.35;

/** By code point below UNITS, twice its weight; 0: not asked yet. */
const weights = new Uint8Array(UNITS);

/** What some words weigh; of those that weigh more than `most`, something over it. */
function weightOf(words: ComparedWord[], most = Infinity): number {
  let twice = 0;
  for (const { plain } of words) {
    for (let at = 0; at < plain.length; at += 1) {
      const letter = plain.codePointAt(at) ?? 0;
      if (letter >= UNITS) at += 1;
      twice += weights[letter] || ask(letter);
    }
    if (twice > 2 * most) break;
  }
  return twice / 2;
}

function ask(letter: number): number {
  const twice = HEAVY.test(String.fromCodePoint(letter)) ? 2 : 1;
  // What lies beyond the table stays out of it.
  weights[letter] = twice;
  return twice;
}

const hasSeparator = (words: ComparedWord[]): boolean => words.some(({ plain }) => /[、，・]/u.test(plain));
const isReplacement = (stretch: AlignedRun): boolean => stretch.before.length > 0 && stretch.after.length > 0;

/** Whether the few equal words between two changes make the reader stumble rather than help. */
function isConfetti(left: AlignedRun, island: AlignedRun, right: AlignedRun): boolean {
  const weight = weightOf(island.after, MAX_ISLAND);
  if (weight > MAX_ISLAND) return false;
  const size = (stretch: AlignedRun): number => Math.max(weightOf(stretch.before), weightOf(stretch.after));
  const smaller = Math.min(size(left), size(right));
  if (weight <= 2 && hasSeparator(island.after) && isReplacement(left) && isReplacement(right)) {
    // 「甲課、乙課」 → 「丙課、丁課」 reads best entry by entry; two long rewritten clauses read best as one.
    return smaller > 12;
  }
  return weight <= 2 ? smaller >= 1 : weight * 2 <= smaller;
}

/** Takes tiny equal islands into the changes around them, until none is left. */
function mergeIslands(stretches: AlignedRun[]): AlignedRun[] {
  const merged: AlignedRun[] = [];
  for (let at = 0; at < stretches.length; at += 1) {
    const stretch = stretches[at];
    if (stretch === undefined) continue;
    const left = merged.at(-1);
    const right = stretches[at + 1];
    const melts =
      stretch.same && left !== undefined && right !== undefined && !left.same && isConfetti(left, stretch, right);
    append(merged, melts ? { ...stretch, same: false } : stretch);
  }
  return merged.length === stretches.length ? merged : mergeIslands(merged);
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Whether so little is left of the shorter text that pairing its remains with words of the other would only confuse. */
function isRewritten(stretches: AlignedRun[]): boolean {
  if (stretches.filter((stretch) => !stretch.same).length <= 2) return false;
  const kept = sum(stretches.filter((stretch) => stretch.same).map((stretch) => weightOf(stretch.after)));
  const shorter = Math.min(
    sum(stretches.map((stretch) => weightOf(stretch.before))),
    sum(stretches.map((stretch) => weightOf(stretch.after))),
  );
  return kept < shorter * MIN_KEPT;
}

/** One replacement in place of all stretches between equal beginnings and endings. */
function replaceWhole(stretches: AlignedRun[]): AlignedRun[] {
  const first = stretches.findIndex((stretch) => !stretch.same);
  const last = stretches.findLastIndex((stretch) => !stretch.same);
  const whole: AlignedRun[] = [];
  stretches.forEach((stretch, at) => append(whole, at > first && at < last ? { ...stretch, same: false } : stretch));
  return whole;
}

/** Joins changes that only a few equal words part, and texts rewritten as a whole, so that a reader sees replacements, not confetti. */
export function joinChanges(stretches: AlignedRun[]): AlignedRun[] {
  const merged = mergeIslands(stretches);
  return isRewritten(merged) ? replaceWhole(merged) : merged;
}

/** How well a change may begin behind this word: after a line, a sentence, a clause, any other word. */
function seam(word: ComparedWord | undefined): number {
  if (word === undefined || word.printed.includes('\n')) return 3;
  if (/。$/u.test(word.plain)) return 2;
  return /[、，）)」』】]$/u.test(word.plain) ? 1 : 0;
}

/**
 * Moves a pure insertion or deletion to where it begins and ends best: 「…を行う。[さらに…を行う。]」 rather than
 * 「…を[行う。さらに…を]行う。」. Both readings are the same edit.
 */
export function slide(stretches: AlignedRun[]): AlignedRun[] {
  const out = stretches.map((stretch) => ({ ...stretch }));
  for (let at = 1; at < out.length - 1; at += 1) {
    const [left, edit, right] = [out[at - 1], out[at], out[at + 1]];
    if (!left?.same || !right?.same || !edit || edit.same || isReplacement(edit)) continue;
    const inserted = edit.before.length === 0;
    const words = inserted ? edit.after : edit.before;
    const around = [...(inserted ? left.after : left.before), ...words, ...(inserted ? right.after : right.before)];
    const start = inserted ? left.after.length : left.before.length;
    const shift = bestShift(around, start, words.length);
    if (shift !== 0) shiftEdit(left, edit, right, shift);
  }
  return out.filter((stretch) => stretch.before.length + stretch.after.length > 0);
}

/** By how many words the edit at `start` should move; negative is to the left. A stretch beside it never becomes empty. */
function bestShift(words: ComparedWord[], start: number, length: number): number {
  const score = (from: number): number => seam(words[from - 1]) + seam(words[from + length - 1]);
  let best = 0;
  let bestScore = score(start);
  const consider = (shift: number): void => {
    if (score(start + shift) > bestScore) {
      best = shift;
      bestScore = score(start + shift);
    }
  };
  for (let shift = -1; start + shift > 0; shift -= 1) {
    if (words[start + shift]?.plain !== words[start + shift + length]?.plain) break;
    consider(shift);
  }
  for (let shift = 1; start + shift + length < words.length; shift += 1) {
    if (words[start + shift - 1]?.plain !== words[start + shift + length - 1]?.plain) break;
    consider(shift);
  }
  return best;
}

function shiftEdit(left: AlignedRun, edit: AlignedRun, right: AlignedRun, shift: number): void {
  for (const side of ['before', 'after'] as const) {
    const all = [...left[side], ...edit[side], ...right[side]];
    const cut = left[side].length + shift;
    const end = cut + edit[side].length;
    left[side] = all.slice(0, cut);
    edit[side] = all.slice(cut, end);
    right[side] = all.slice(end);
  }
}
