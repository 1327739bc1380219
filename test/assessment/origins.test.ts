import { describe, expect, test } from 'vitest';
import { changeOrigins, itemOrigins, linesOf, unplacedOrigins } from '../../src/assessment/origins.ts';
import type { Assessment, Provenance } from '../../src/assessment/types.ts';

const of = (more: object): Provenance =>
  ({ lines: {}, changeLines: [], unplacedOrigins: [], ...more }) as unknown as Provenance;
const PAGE = { page: 3, box: [1, 2, 3, 4] };

describe('where items are printed', () => {
  test('is not known without a record', () => {
    expect(itemOrigins({ provenance: null })).toEqual(new Map());
  });

  test('are lines of a text, and places of an original', () => {
    expect(itemOrigins({ provenance: of({ lines: { 'I-1-1': [3, 4] } }) })).toEqual(
      new Map([['I-1-1', { lines: [3, 4] }]]),
    );
    expect(itemOrigins({ provenance: of({ lines: { 'I-1-1': [3, 4] }, origins: { 'I-1-1': PAGE } }) })).toEqual(
      new Map([['I-1-1', PAGE]]),
    );
  });
});

describe('where changes are printed', () => {
  const provenance = of({
    changeLines: [
      [1, 2],
      [3, 4],
    ],
  });

  test('is known of each while there are as many as were imported', () => {
    expect(changeOrigins(provenance, 2)).toEqual([{ lines: [1, 2] }, { lines: [3, 4] }]);
  });

  test('is known of none where a person added or removed one, or there is no record', () => {
    expect(changeOrigins(provenance, 3)).toEqual([null, null, null]);
    expect(changeOrigins(provenance, 1)).toEqual([null]);
    expect(changeOrigins(null, 2)).toEqual([null, null]);
  });

  test('are places of an original, never its lines', () => {
    const original = { changeLines: [[1, 2]], origins: {} };
    expect(changeOrigins(of({ ...original, changeOrigins: [PAGE] }), 1)).toEqual([PAGE]);
    expect(changeOrigins(of(original), 1)).toEqual([null]);
  });
});

describe('where words without an item are printed', () => {
  const unplaced = (provenance: Provenance | null, ...at: object[]) =>
    unplacedOrigins({
      provenance,
      assessment: { unplaced: at.map((own) => ({ at: own, text: '', reason: '' })) } as unknown as Assessment,
    });

  test('is what the Markdown names, with the box of the record on that page', () => {
    expect(unplaced(of({ unplacedOrigins: [PAGE] }), { pages: [3, 3] })).toEqual([PAGE]);
    expect(unplaced(of({ unplacedOrigins: [PAGE] }), { pages: [4, 4] })).toEqual([null]);
    expect(unplaced(of({ unplacedOrigins: [PAGE] }), { pages: [3, 4] })).toEqual([null]);
    expect(unplaced(null, { pages: [3, 3] })).toEqual([null]);
  });

  test('is what the Markdown names where the record knows another number of them', () => {
    expect(unplaced(of({ unplacedOrigins: [PAGE] }), { lines: [1, 2] }, { lines: [5, 5] })).toEqual([
      { lines: [1, 2] },
      { lines: [5, 5] },
    ]);
  });
});

test('lines are those of a text alone', () => {
  expect(linesOf({ lines: [1, 2] })).toEqual([1, 2]);
  expect(linesOf(PAGE as never)).toBeNull();
  expect(linesOf(null)).toBeNull();
});
