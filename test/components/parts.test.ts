import { expect, test } from 'vitest';
import { partsListed } from '../../src/components/compare/parts.ts';

/** How many links lead from the first part to the one that is farthest from it. */
function farthest(parts: number): number {
  const steps = new Map([[1, 0]]);
  // A set that grows while it is walked: breadth first.
  for (const [part, depth] of steps)
    for (const next of partsListed(part, parts)) if (!steps.has(next)) steps.set(next, depth + 1);
  expect(steps.size).toBe(parts);
  return Math.max(...steps.values());
}

test('up to forty parts are all listed', () => {
  expect(partsListed(7, 40)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
  expect(partsListed(1, 1)).toEqual([1]);
  expect(partsListed(7, 41)).not.toHaveLength(41);
});

test('of more, the first, the last, the neighbours and landmarks are listed, in order', () => {
  const listed = partsListed(503, 1000);
  expect(listed).toEqual(expect.arrayContaining([1, 100, 450, 490, 498, 502, 503, 504, 508, 550, 1000]));
  expect(listed).toEqual(listed.toSorted((a, b) => a - b));
});

test.each([41, 100, 401, 1000, 1741, 9000])('of %d parts each is a few links away, and no page lists many', (parts) => {
  for (const part of [1, 2, Math.floor(parts / 2), parts]) {
    const listed = partsListed(part, parts);
    expect(listed).toContain(part);
    expect(listed.length).toBeLessThanOrEqual(50);
  }
  expect(farthest(parts)).toBeLessThanOrEqual(7);
});
