import { describe, expect, test } from 'vitest';
import { groupNear, type Signature } from '../../../src/compare/copies/group-near.ts';

/** All bands the same: whether two traces are compared is not what these tests look at. */
const BANDS = new Uint32Array(24).fill(7);
const trace = (pieces: readonly number[], weight = 1, bands = BANDS): Signature => ({
  shingles: Uint32Array.from([...pieces].sort((a, b) => a - b)),
  bands,
  weight,
});
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
const groups = (...traces: Signature[]): number[][] =>
  groupNear(traces).map((members) => members.map(({ index }) => index));

describe('two texts', () => {
  test.each([
    ['70 of 100', 70, [[0, 1]]],
    ['69 of 100', 69, [[0], [1]]],
  ])('that have %s pieces in common', (_, common, expected) => {
    expect(groups(trace(range(0, 100)), trace(range(0, common)))).toEqual(expected);
  });

  test.each([
    [2, [[0, 1]]],
    [1, [[0], [1]]],
  ])('that share %i bands', (shared, expected) => {
    const other = BANDS.map((band, at) => (at < shared ? band : band + at));
    expect(groups(trace(range(0, 100)), trace(range(0, 100), 1, other))).toEqual(expected);
  });
});

describe('a chain of texts, each near the next one', () => {
  // The middle one is near both ends, which have 1000 - 2 × cut of 1000 pieces in common.
  const chain = (cut: number, weight = 1): Signature[] => [
    trace(range(0, 1000 - cut), weight),
    trace(range(0, 1000)),
    trace(range(cut, 1000)),
  ];

  test('stands around the one that is most like the others', () => {
    expect(groupNear(chain(300))).toEqual([
      [
        { index: 1, likeness: 1 },
        { index: 0, likeness: 0.7 },
        { index: 2, likeness: 0.7 },
      ],
    ]);
  });

  test('stands around the end that most municipalities use, and keeps what has half in common with it', () => {
    expect(groups(...chain(250, 9))).toEqual([[0, 1, 2]]);
  });

  test('parts from what has a little less than half in common with it', () => {
    expect(groups(...chain(251, 9))).toEqual([[0, 1], [2]]);
  });
});

test('of two that are as much like the others the first one is the common wording', () => {
  expect(groupNear([trace(range(0, 10)), trace(range(0, 10))])[0]?.[0]).toEqual({ index: 0, likeness: 1 });
});
