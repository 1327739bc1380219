import type { CopyGroup } from '../../src/compare/copies/find-copies.ts';
import type { GeneratedOrigin } from './copied-texts.ts';

export interface PairQuality {
  /** Of the pairs put together, the share that belongs together. */
  precision: number;
  /** Of the pairs that belong together, the share put together. */
  recall: number;
}

/** Compares groups that were found with what is known, by pairs of texts; `families` is the family of each text. */
export function pairQuality(groups: readonly CopyGroup<GeneratedOrigin>[], families: readonly number[]): PairQuality {
  const known = sumPairs(countEach(families));
  let found = 0;
  let right = 0;
  for (const { variants } of groups) {
    const members = variants.flatMap(({ refs }) => refs.map(({ family }) => family));
    found += pairs(members.length);
    right += sumPairs(countEach(members));
  }
  return { precision: found === 0 ? 1 : right / found, recall: known === 0 ? 1 : right / known };
}

const pairs = (count: number): number => (count * (count - 1)) / 2;
const sumPairs = (counts: Map<number, number>): number => [...counts.values()].reduce((sum, n) => sum + pairs(n), 0);

function countEach(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
