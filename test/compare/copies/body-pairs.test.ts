import { expect, test } from 'vitest';
import {
  MATRIX_BODIES,
  matrixOf,
  pairBodies,
  type BodyText,
  type ItemPair,
} from '../../../src/compare/copies/body-pairs.ts';
import type { Likeness } from '../../../src/compare/copies/definition.ts';

interface Text extends BodyText {
  words: string;
}

const text = (municipality: string, words: string, number = '1'): Text => ({
  municipality,
  assessment: `${municipality}-${number}`,
  key: 'I-1-2',
  words,
});
/** Texts that begin alike are nearly the same. */
const likenessOf = (one: Text, other: Text): Likeness =>
  one.words === other.words ? 'same' : one.words.charAt(0) === other.words.charAt(0) ? 'near' : 'other';
const short = ({ likeness, one, other }: ItemPair): string => `${one.assessment} ${other.assessment} ${likeness}`;

test('bodies are as alike at an item as their texts that are the most alike', () => {
  const pairs = pairBodies(
    [text('a', 'xy'), text('a', 'uv', '2'), text('b', 'uw'), text('b', 'uv', '2'), text('c', 'xz')],
    likenessOf,
  );
  expect(pairs.map(short)).toEqual(['a-2 b-2 same', 'a-1 c-1 near', 'b-1 c-1 other']);
});

test.each([MATRIX_BODIES, MATRIX_BODIES + 1])('of %i bodies the first twenty are compared with each other', (count) => {
  const codes = Array.from({ length: count }, (_, at) => `m${at}`);
  const texts = codes.map((code) => text(code, 'x'));
  const pairs = pairBodies(texts, likenessOf);
  expect(pairs).toHaveLength((MATRIX_BODIES * (MATRIX_BODIES - 1)) / 2);
  const { municipalities, bodies, cells } = matrixOf(codes, pairs);
  expect(municipalities).toEqual(codes.slice(0, 20));
  expect(bodies).toBe(count);
  expect(cells).toHaveLength(190);
});

test('a cell counts the items at which both have a text, and leads to the assessments that share most', () => {
  const first = pairBodies([text('a', 'x'), text('b', 'x', '2')], likenessOf);
  const second = pairBodies([text('a', 'xy'), text('b', 'xz', '2')], likenessOf);
  const third = pairBodies([text('a', 'x'), text('b', 'y'), text('c', 'z')], likenessOf);
  expect(matrixOf(['a', 'b', 'c'], [...third, ...first, ...second]).cells).toEqual([
    { one: 'a', other: 'b', items: 3, same: 1, near: 1, assessments: ['a-1', 'b-2'] },
    { one: 'a', other: 'c', items: 1, same: 0, near: 0, assessments: ['a-1', 'c-1'] },
    { one: 'b', other: 'c', items: 1, same: 0, near: 0, assessments: ['b-1', 'c-1'] },
  ]);
});

test('a body that one item has among its first and the matrix has not is left out', () => {
  const codes = Array.from({ length: MATRIX_BODIES + 1 }, (_, at) => `m${at}`);
  const pairs = pairBodies([text('m0', 'x'), text(`m${MATRIX_BODIES}`, 'x')], likenessOf);
  expect(pairs).toHaveLength(1);
  expect(matrixOf(codes, pairs).cells).toEqual([]);
});
