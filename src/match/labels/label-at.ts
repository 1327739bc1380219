import type { FormNode } from '../../forms/types.ts';
import { foldLabel } from '../../text/fold.ts';
import { endOfLabel, type LabelText } from './label-text.ts';
import { spelledOf } from './spellings.ts';

/** Labels that begin at an offset: all nodes whose label is the longest there, in the order of the scope. */
export interface LabelHit {
  nodes: FormNode[];
  /** Letters of the label that fit, folded. */
  length: number;
  /** Offset behind the label. */
  end: number;
}

const words = new WeakMap<FormNode, readonly string[]>();

/** The words by which a text names a node, folded; a box on a heading (委託しない) is named by what stands beside it. */
export function wordsOf(node: FormNode): readonly string[] {
  let known = words.get(node);
  if (known === undefined) {
    const { labels, marked } = spelledOf(node);
    const boxes = node.onHeading ? node.marks.map(({ label }) => foldLabel(label)) : [];
    words.set(node, (known = [...labels, ...marked, ...boxes]));
  }
  return known;
}

/** The longest label of `scope` that stands at an offset of the text. A repeated block is none: it needs its number. */
export function labelAt(text: LabelText, at: number, scope: readonly FormNode[]): LabelHit | null {
  let best: LabelHit | null = null;
  for (const node of scope) {
    if (node.repeat === 'block') continue;
    for (const folded of wordsOf(node)) {
      if (best !== null && folded.length < best.length) continue;
      const end = endOfLabel(text, folded, at);
      if (end === null) continue;
      if (best === null || folded.length > best.length) best = { nodes: [node], length: folded.length, end };
      else if (!best.nodes.includes(node)) best.nodes.push(node);
    }
  }
  return best;
}
