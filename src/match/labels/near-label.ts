import type { FormNode } from '../../forms/types.ts';
import { editsWithin, isLeftOf } from '../similarity.ts';
import { CUT_LABEL, DAMAGED_ITEM_LABEL, ITEM_LABEL } from '../thresholds.ts';
import { wordsOf } from './label-at.ts';
import type { LabelText } from './label-text.ts';

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

const PARTICLE = /^(?:における|の|に|は)/u;

interface Candidate extends Omit<NearHit, 'nodes'> {
  node: FormNode;
}

/**
 * The label of `scope` that words most resemble: cut at their end (リスクに対する措置), their beginning lost (の有無), words left out in the
 * middle, or a few letters wrong anywhere in the text from `at` on. Null when nothing is like enough.
 */
export function nearLabel(text: LabelText, at: number, scope: readonly FormNode[]): NearHit | null {
  const from = text.lettersBefore[at] ?? 0;
  const folded = text.folded.slice(from);
  if (folded === '') return null;
  const words = folded.replace(PARTICLE, '');
  const candidates: Candidate[] = [];
  for (const node of scope) {
    if (node.repeat === 'block') continue;
    for (const label of wordsOf(node)) {
      const cut = scoreOfCut(words, label);
      if (cut !== null) candidates.push({ node, end: text.text.length, score: cut, whole: true });
      const found = editsWithin(folded, label, DAMAGED_ITEM_LABEL);
      if (found === null) continue;
      const end = text.ends[from + found.end - 1] ?? text.text.length;
      const score = label.length - ITEM_LABEL.wrongLetter.value * found.edits;
      candidates.push({ node, end, score, whole: Math.abs(words.length - label.length) <= 1 });
    }
  }
  const best = Math.max(0, ...candidates.map(({ score }) => score));
  const winners = candidates.filter(({ score }) => score === best);
  const [first] = winners;
  if (!first) return null;
  return { nodes: [...new Set(winners.map(({ node }) => node))], end: first.end, score: best, whole: first.whole };
}

/** Score of words that are a label cut at one end or with words left out, or null. */
function scoreOfCut(words: string, label: string): number | null {
  if (words.length < CUT_LABEL.shortest.value || words.length >= label.length) return null;
  if (label.startsWith(words) && words.length >= CUT_LABEL.beginning.value) return words.length;
  if (label.endsWith(words)) return words.length;
  const ends = label.startsWith(words.slice(0, 3)) && label.endsWith(words.slice(-2));
  return ends &&
    words.length >= CUT_LABEL.middle.value &&
    words.length >= label.length * ITEM_LABEL.shortened.value &&
    isLeftOf(words, label)
    ? words.length - ITEM_LABEL.wrongLetter.value
    : null;
}
