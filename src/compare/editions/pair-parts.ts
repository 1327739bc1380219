import { alignParts } from '../table/align-parts.ts';
import type { RepeatedPart } from '../table/document-index.ts';

/** A repeated part of two editions of one document; null where an edition does not have it. */
export interface PartPair {
  older: RepeatedPart | null;
  newer: RepeatedPart | null;
}

/**
 * Finds which repeated parts of two editions are the same one: those of the same number that say the same of themselves, then those
 * that are alike (see `alignBlocks`), then what is left under the same number, for an edition seldom gives a number to another thing.
 */
export function pairParts(older: readonly RepeatedPart[], newer: readonly RepeatedPart[]): PartPair[] {
  const left = { older: [...older], newer: [...newer] };
  const pairs: PartPair[] = [];
  const join = (one: RepeatedPart | undefined, other: RepeatedPart | undefined): void => {
    if (one === undefined || other === undefined) return;
    pairs.push({ older: one, newer: other });
    left.older = left.older.filter((part) => part !== one);
    left.newer = left.newer.filter((part) => part !== other);
  };
  const joinByNumber = (fits: (one: RepeatedPart, other: RepeatedPart) => boolean): void => {
    for (const other of left.newer) {
      const one = left.older.find((part) => part.number === other.number && fits(part, other));
      join(one, other);
    }
  };
  joinByNumber(saySame);
  const groups = alignParts(new Map([['older', left.older] as const, ['newer', left.newer] as const]));
  for (const { parts } of groups) {
    const numberIn = (edition: string): number | null => parts.get(edition)?.number ?? null;
    join(
      left.older.find(({ number }) => number === numberIn('older')),
      left.newer.find(({ number }) => number === numberIn('newer')),
    );
  }
  joinByNumber(() => true);
  return [
    ...pairs,
    ...left.older.map((part): PartPair => ({ older: part, newer: null })),
    ...left.newer.map((part): PartPair => ({ older: null, newer: part })),
  ];
}

const saySame = (one: RepeatedPart, other: RepeatedPart): boolean =>
  JSON.stringify([one.name, one.facts]) === JSON.stringify([other.name, other.facts]);
