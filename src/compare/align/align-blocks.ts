import { assign } from '../../match/assignment.ts';
import { likeness, pairsOf, pairsOfName, weightIn, type Pairs, type Weight } from '../../match/similarity.ts';
import { BLOCK_FACT, NAME } from '../../match/thresholds.ts';
import type { BlockFacts } from './block-facts.ts';

/** A repeated part of one document. */
export interface AlignableBlock<Own> {
  facts: BlockFacts;
  own: Own;
}

/** The parts that are the same thing, one at most of each document. */
export type BlockGroup<Own> = Map<string, Own>;

const FACTS = ['name', 'contractor', 'basis', 'words'] as const satisfies readonly (keyof BlockFacts)[];

/** Members of a group that a part is compared with. */
const COMPARED = 5;

interface PreparedBlock<Own> extends AlignableBlock<Own> {
  pairs: Record<keyof BlockFacts, Pairs>;
  /** All facts as one text: the order in which parts are taken, whatever the order of the document. */
  rank: string;
}

/**
 * Finds which repeated parts of several documents are the same thing, by what they say of themselves and never by their numbers. The
 * outcome depends neither on the order of the parts nor on the order of the documents, which are told apart by their ids.
 */
export function alignBlocks<Own>(documents: ReadonlyMap<string, readonly AlignableBlock<Own>[]>): BlockGroup<Own>[] {
  const prepared = new Map([...documents].map(([id, blocks]) => [id, blocks.map(read).sort(byRank)]));
  const all = [...prepared.values()].flat();
  const weights = Object.fromEntries(
    FACTS.map((fact) => [fact, weightIn(all.map(({ pairs }) => pairs[fact]))]),
  ) as Record<keyof BlockFacts, Weight>;
  const groups: { members: PreparedBlock<Own>[]; group: BlockGroup<Own> }[] = [];
  for (const id of [...prepared.keys()].sort()) {
    const blocks = prepared.get(id) ?? [];
    const gains = blocks.map((block) =>
      groups.map(({ members }) => gain(Math.max(...members.map((member) => blockLikeness(block, member, weights))))),
    );
    const { columns } = assign(gains);
    for (const [at, block] of blocks.entries()) {
      const index = columns[at] ?? null;
      const group = index === null ? undefined : groups[index];
      if (group === undefined) {
        groups.push({ members: [block], group: new Map([[id, block.own]]) });
      } else {
        group.group.set(id, block.own);
        const isNew = group.members.every(({ rank }) => rank !== block.rank);
        if (isNew && group.members.length < COMPARED) group.members.push(block);
      }
    }
  }
  return groups.map(({ group }) => group);
}

/** A sure pair must outweigh two doubtful ones. */
const gain = (likenessOfPair: number): number => (likenessOfPair < NAME.same.value ? 0 : likenessOfPair ** 3);

function read<Own>(block: AlignableBlock<Own>): PreparedBlock<Own> {
  const pairs = Object.fromEntries(
    FACTS.map((fact) => [fact, (fact === 'name' ? pairsOfName : pairsOf)(block.facts[fact])]),
  ) as PreparedBlock<Own>['pairs'];
  return { ...block, pairs, rank: FACTS.map((fact) => block.facts[fact]).join('\u0000') };
}

const byRank = (a: { rank: string }, b: { rank: string }): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0);

/** How like two parts are, 0 to 1, by the facts that both state. */
export function blockLikeness(
  one: Pick<PreparedBlock<unknown>, 'pairs'>,
  other: Pick<PreparedBlock<unknown>, 'pairs'>,
  weights: Record<keyof BlockFacts, Weight>,
): number {
  let sum = 0;
  let total = 0;
  for (const fact of FACTS) {
    if (one.pairs[fact].size === 0 || other.pairs[fact].size === 0) continue;
    sum += BLOCK_FACT[fact].value * likeness(one.pairs[fact], other.pairs[fact], weights[fact]);
    total += BLOCK_FACT[fact].value;
  }
  return total === 0 ? 0 : sum / total;
}
