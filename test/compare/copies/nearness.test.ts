import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openNearness } from '../../../src/compare/copies/nearness.ts';
import { mix, shinglesOf } from '../../../src/compare/copies/shingles.ts';
import { jaccard } from '../../../src/match/similarity.ts';
import { COPIED } from '../../../src/match/thresholds.ts';

const setOf = (from: number, to: number): { shingles: Uint32Array } => ({
  shingles: Uint32Array.from({ length: to - from }, (_, at) => mix(from + at)).sort(),
});

test('two sets are as near as their Jaccard index says, or not near at all', () => {
  const ranges = fc.record({
    from: fc.nat(1_000_000),
    one: fc.integer({ min: 1, max: 2000 }),
    moved: fc.nat(400),
    other: fc.integer({ min: 1, max: 2000 }),
  });
  let near = 0;
  fc.assert(
    fc.property(ranges, fc.boolean(), ({ from, one, moved, other }, isLike) => {
      const length = isLike ? Math.max(1, Math.round(one * (0.75 + other / 4000))) : other;
      const sets = [setOf(from, from + one), setOf(from + (moved % one), from + (moved % one) + length)] as const;
      const likeness = jaccard(sets[0].shingles, sets[1].shingles);
      if (likeness >= COPIED.near.value) near += 1;
      const expected = likeness >= COPIED.near.value ? likeness : 0;
      expect(openNearness(sets)(0, 1)).toBe(expected);
      expect(openNearness(sets)(1, 0)).toBe(expected);
    }),
    { numRuns: 1000 },
  );
  expect(near).toBeGreaterThan(50);
});

test.each([
  [70, 0.7],
  [69, 0],
])('of 100 shingles %i in common are a nearness of %d', (common, expected) => {
  expect(openNearness([setOf(0, 100), setOf(0, common)])(0, 1)).toBe(expected);
});

test('a text is wholly near to itself, and what is not there is near to nothing', () => {
  const nearness = openNearness([{ shingles: shinglesOf('見本市は、個人番号を確かめる。') }]);
  expect(nearness(0, 0)).toBe(1);
  expect(nearness(0, 1)).toBe(0);
});
