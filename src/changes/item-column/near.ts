import type { FormNode } from '../../forms/types.ts';
import { wordsOf } from './labels.ts';
import type { ItemText } from './text.ts';

/** Damaged words that are most like a label. */
export interface NearHit {
  /** Nodes that are equally like; more than one where the words are the end of several labels. */
  nodes: FormNode[];
  /** Offset behind the words. */
  end: number;
  /** Letters that fit, less a weight for each that does not. */
  score: number;
  /** The label is as long as all that is left of the text. */
  whole: boolean;
}

/** One wrong letter in so many of a label. */
const LETTERS_PER_FAULT = 4;
/** A shorter label must be right: one letter of 入手元 makes another word. */
const FEWEST_LETTERS = 5;
/** A wrong letter weighs as much as so many right ones, so that a longer label with faults does not win over a shorter right one. */
const FAULT_WEIGHT = 4;
/** The share of a label that a shortened one must hold. */
const SHORTENED = 1 / 3;
const PARTICLE = /^(?:における|の|に|は)/u;

interface Candidate extends Omit<NearHit, 'nodes'> {
  node: FormNode;
}

/**
 * The label of `scope` that words most resemble: cut at their end (リスクに対する措置), their beginning lost (の有無), words left out in the
 * middle, or a few letters wrong anywhere in the text from `at` on. Null when nothing is like enough.
 */
export function nearLabel(text: ItemText, at: number, scope: readonly FormNode[]): NearHit | null {
  const from = text.lettersBefore[at] ?? 0;
  const folded = text.folded.slice(from);
  if (folded === '') return null;
  const words = folded.replace(PARTICLE, '');
  const candidates: Candidate[] = [];
  for (const node of scope) {
    if (node.repeat === 'block') continue;
    for (const label of wordsOf(node)) {
      const score = likeness(words, label);
      if (score !== null) candidates.push({ node, end: text.text.length, score, whole: true });
      const found = findNear(folded, label);
      if (found === null) continue;
      const end = text.ends[from + found.end - 1] ?? text.text.length;
      candidates.push({ node, end, score: found.score, whole: Math.abs(words.length - label.length) <= 1 });
    }
  }
  const best = Math.max(0, ...candidates.map(({ score }) => score));
  const winners = candidates.filter(({ score }) => score === best);
  const [first] = winners;
  if (!first) return null;
  return { nodes: [...new Set(winners.map(({ node }) => node))], end: first.end, score: best, whole: first.whole };
}

/** Score of words that are a label cut at one end or with words left out, or null. */
function likeness(words: string, label: string): number | null {
  if (words.length < 2 || words.length >= label.length) return null;
  if (label.startsWith(words) && words.length >= 4) return words.length;
  if (label.endsWith(words)) return words.length;
  const ends = label.startsWith(words.slice(0, 3)) && label.endsWith(words.slice(-2));
  return ends && words.length >= 6 && words.length >= label.length * SHORTENED && leftOut(words, label)
    ? words.length - FAULT_WEIGHT
    : null;
}

/** Whether the letters of the words stand in the label in their order. */
function leftOut(words: string, label: string): boolean {
  let at = 0;
  for (const letter of label) if (letter === words.charAt(at)) at += 1;
  return at === words.length;
}

/** Where a label stands in a text with few wrong letters (Sellers' algorithm: edit distance with free ends in the text). */
function findNear(text: string, label: string): { end: number; score: number } | null {
  const limit = Math.floor(label.length / LETTERS_PER_FAULT);
  if (label.length < FEWEST_LETTERS || text.length < label.length - limit) return null;
  let column = Array.from({ length: label.length + 1 }, (_, index) => index);
  let best = { end: 0, distance: limit + 1 };
  for (let at = 1; at <= text.length; at += 1) {
    const next = [0];
    for (let row = 1; row <= label.length; row += 1) {
      const replaced = (column[row - 1] ?? 0) + (label.charAt(row - 1) === text.charAt(at - 1) ? 0 : 1);
      next.push(Math.min(replaced, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    const distance = column[label.length] ?? limit + 1;
    if (distance < best.distance) best = { end: at, distance };
  }
  return best.distance > limit ? null : { end: best.end, score: label.length - FAULT_WEIGHT * best.distance };
}
