import { groupBy } from '../../text/group-by.ts';
import type { Likeness } from './definition.ts';

/**
 * Bodies of which each is compared with each: the first ones in the order of the list. A matrix of more is not legible, and its cells
 * would grow with the square.
 */
export const MATRIX_BODIES = 20;

/** The text of an item with the body that prints it. */
export interface BodyText {
  municipality: string;
  assessment: string;
  key: string;
}

/** How the texts of two bodies at one item are alike, at best. */
export interface ItemPair {
  likeness: Likeness;
  /** The texts that are the most alike; the first ones where none are. */
  one: BodyText;
  other: BodyText;
}

/** Compares bodies at one item, each pair of the first `MATRIX_BODIES` that have a text there. `texts`: those that are compared, in order. */
export function pairBodies<Text extends BodyText>(
  texts: readonly Text[],
  likenessOf: (one: Text, other: Text) => Likeness,
): ItemPair[] {
  const bodies = [...groupBy(texts, ({ municipality }) => municipality).values()].slice(0, MATRIX_BODIES);
  return bodies.flatMap((own, at) => bodies.slice(at + 1).map((others) => pairTexts(own, others, likenessOf)));
}

const RANKS: readonly Likeness[] = ['other', 'near', 'same'];
const rankOf = (likeness: Likeness): number => RANKS.indexOf(likeness);

function pairTexts<Text extends BodyText>(
  own: readonly Text[],
  others: readonly Text[],
  likenessOf: (one: Text, other: Text) => Likeness,
): ItemPair {
  let best: ItemPair | null = null;
  for (const one of own)
    for (const other of others) {
      const likeness = likenessOf(one, other);
      if (best === null || rankOf(likeness) > rankOf(best.likeness))
        best = { likeness, one: bareText(one), other: bareText(other) };
      if (likeness === 'same') return best;
    }
  if (best === null) throw new Error('Internal error: a body without a text is compared.');
  return best;
}

const bareText = ({ municipality, assessment, key }: BodyText): BodyText => ({ municipality, assessment, key });

/** Two bodies over all items of a 事務 at which both have a text that is long enough. */
export interface MatrixCell {
  /** Codes, in the order of the list. */
  one: string;
  other: string;
  /** Items at which both have such a text; of them those with texts that are the same, and nearly the same. */
  items: number;
  same: number;
  near: number;
  /** The assessments that hold most of the texts that are alike, one of each. */
  assessments: [one: string, other: string];
}

/** How alike the texts of bodies are. */
export interface BodyMatrix {
  /** Codes of the bodies, in the order of the list. */
  municipalities: string[];
  /** Each pair of them once that has an item to compare. */
  cells: MatrixCell[];
  /** Bodies that have a text that is compared, whether they are in the matrix or not. */
  bodies: number;
}

/** Puts the pairs of all items together. `municipalities`: all bodies that have a text, in the order of the list. */
export function matrixOf(municipalities: readonly string[], pairs: Iterable<ItemPair>): BodyMatrix {
  const shown = municipalities.slice(0, MATRIX_BODIES);
  const known = new Set(shown);
  const cells = new Map<string, { pairs: ItemPair[] }>();
  for (const pair of pairs) {
    const { one, other } = pair;
    if (!known.has(one.municipality) || !known.has(other.municipality)) continue;
    const name = `${one.municipality} ${other.municipality}`;
    const cell = cells.get(name) ?? { pairs: [] };
    cells.set(name, cell);
    cell.pairs.push(pair);
  }
  return {
    municipalities: shown,
    cells: Array.from(cells.values(), ({ pairs: own }) => toCell(own)),
    bodies: municipalities.length,
  };
}

function toCell(pairs: readonly ItemPair[]): MatrixCell {
  const count = (likeness: Likeness): number => pairs.filter((pair) => pair.likeness === likeness).length;
  const votes = new Map<string, { assessments: [string, string]; weight: number }>();
  for (const { likeness, one, other } of pairs) {
    const name = `${one.assessment} ${other.assessment}`;
    const vote = votes.get(name) ?? { assessments: [one.assessment, other.assessment] as [string, string], weight: 0 };
    vote.weight += likeness === 'other' ? 0 : 1;
    votes.set(name, vote);
  }
  const [first] = [...votes.values()].sort((a, b) => b.weight - a.weight);
  const [pair] = pairs;
  if (first === undefined || pair === undefined) throw new Error('Internal error: a cell of no items.');
  return {
    one: pair.one.municipality,
    other: pair.other.municipality,
    items: pairs.length,
    same: count('same'),
    near: count('near'),
    assessments: first.assessments,
  };
}
