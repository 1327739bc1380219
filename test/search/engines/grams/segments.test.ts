import { expect, test } from 'vitest';
import type { IndexedAssessment } from '../../../../src/search/engines/indexed-assessment.ts';
import { cutSegments } from '../../../../src/search/engines/grams/segments.ts';
import { BLOCK } from '../../../../src/search/index/slots.ts';
import { toIndexed } from '../../support/indexed.ts';

async function cut(ids: readonly string[], most?: number, slots = 1): Promise<string[][]> {
  async function* each(): AsyncGenerator<IndexedAssessment> {
    for (const id of ids) yield { ...toIndexed(id, { now: [], before: [] }), slots: [slots, 0] };
  }
  const segments: string[][] = [];
  for await (const members of cutSegments(each(), most)) segments.push(members.map(({ id }) => id));
  return segments;
}

const IDS = Array.from({ length: 2000 }, (_, n) => `99${n}`);

test('the segments are the list, about 32 in each', async () => {
  const segments = await cut(IDS);
  expect(segments.flat()).toEqual(IDS);
  expect(IDS.length / segments.length).toBeGreaterThan(16);
  expect(IDS.length / segments.length).toBeLessThan(64);
  expect(await cut([])).toEqual([]);
});

test('an assessment that goes changes the segments it parted or lay in, and no other', async () => {
  const before = new Set((await cut(IDS)).map((ids) => ids.join()));
  for (const gone of [0, 3, 500, 1999]) {
    const after = await cut(IDS.toSpliced(gone, 1));
    expect(after.filter((ids) => !before.has(ids.join())).length).toBeLessThanOrEqual(1);
  }
});

test('a segment has as many positions as it may, and not one block more', async () => {
  const few = IDS.slice(0, 4);
  expect(await cut(few)).toEqual([few]);
  expect(await cut(few, 4 * BLOCK)).toEqual([few]);
  expect(await cut(few, 4 * BLOCK - 1)).toEqual([few.slice(0, 3), few.slice(3)]);
  // One that is too large alone stands alone.
  expect(await cut(few, BLOCK - 1)).toEqual(few.map((id) => [id]));
});
