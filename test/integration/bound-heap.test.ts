import { expect, test, vi } from 'vitest';
import { boundHeap } from '../../src/integration/bound-heap.ts';

test.each([
  [10_000, []],
  [10_001, [['--heap-growing-percent=50']]],
])('the heaps of a build of %i assessments are bound by %j', (assessments, flags) => {
  const setFlags = vi.fn<(flags: string) => void>();
  boundHeap(assessments, setFlags);
  expect(setFlags.mock.calls).toEqual(flags);
});
