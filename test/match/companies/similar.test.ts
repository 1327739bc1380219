import fc from 'fast-check';
import leven from 'leven';
import { describe, expect, test } from 'vitest';
import { nearCandidates } from '../../../src/match/companies/near-candidates.ts';
import { areAlike, findSimilar, type SimilarNames } from '../../../src/match/companies/similar.ts';
import { growthOf, MOST_GROWTH } from '../../support/growth.ts';
import { damage, letters } from '../edges/support.ts';

const pairsOf = (...names: string[]): string[] =>
  findSimilar(new Map(names.map((name, at) => [String(at), [name]]))).map(({ ids, why }) => `${ids.join(' ')} ${why}`);

test.each([
  [['株式会社見本', '有限会社見本'], ['0 1 form']],
  [['見本デーェタ株式会社', '見本デェタ株式会社'], ['0 1 signs']],
  [['株式会社見本システム', '株式会社見本シスラム'], ['0 1 letters']],
  [['株式会社見本システム', '株式会社丘システム'], []],
  // Three letters are too few to differ in one.
  [['株式会社みなと', '株式会社みなも'], []],
  [['株式会社みなとや', '株式会社みなとも'], ['0 1 letters']],
])('of %j alike are %j', (names, expected) => {
  expect(pairsOf(...names)).toEqual(expected);
});

/** A name of so many letters, none twice beside itself, and the same with its last letters others. */
const LETTERS = 'あいうえおかきくけこさしすせそたちつてとなにぬねの';
const differing = (length: number, letters: number): string[] => [
  LETTERS.slice(0, length),
  LETTERS.slice(0, length - letters) + 'アイウエ'.slice(0, letters),
];

test.each([
  // One letter, and one more for each five from fifteen on, three at most.
  [14, 1, true],
  [14, 2, false],
  [15, 2, true],
  [15, 3, false],
  [19, 3, false],
  [20, 3, true],
  [25, 3, true],
  [25, 4, false],
])('names of %i letters of which %i differ look alike: %s', (length, letters, expected) => {
  expect(pairsOf(...differing(length, letters))).toEqual(expected ? ['0 1 letters'] : []);
});

test('a word is compared with the next twenty that share its letters', () => {
  const found = [
    ...nearCandidates(
      Array.from({ length: 30 }, () => 'みなと'),
      () => 0,
    ),
  ];
  const ofFirst = found.filter(([one]) => one === 0).map(([, other]) => other);
  expect(ofFirst).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

describe('words that may differ in three letters', () => {
  /** Twenty-four letters in quarters of six. */
  const WORD = letters(24);
  const isCandidate = (one: string, other: string): boolean =>
    [...nearCandidates([one, other], (length) => (length < 20 ? 0 : 3))].length === 1;

  test.each<[intact: string, places: number[]]>([
    ['first', [6, 12, 18]],
    ['second', [5, 12, 18]],
    ['third', [0, 11, 18]],
    ['fourth', [0, 6, 17]],
  ])('meet in their %s quarter where each of the others has a fault', (_, places) => {
    expect(isCandidate(WORD, damage(WORD, ...places))).toBe(true);
  });

  test.each([
    ['letters in front', `${letters(3, 90)}${WORD}`],
    ['letters at the end', `${WORD}${letters(3, 90)}`],
    ['letters in the middle', WORD.slice(0, 12) + letters(3, 90) + WORD.slice(12)],
    ['a letter moved from the front to the end, and another wrong', `${damage(WORD, 12).slice(1)}${WORD.slice(0, 1)}`],
    ['nothing', WORD],
  ])('meet where one has more: %s', (_, other) => {
    expect(isCandidate(WORD, other)).toBe(true);
    expect(isCandidate(other, WORD)).toBe(true);
  });

  test.each([
    ['no letter is the same', letters(24, 90)],
    ['the halves stand in another order', WORD.slice(12) + WORD.slice(0, 12)],
    ['every fifth letter is wrong', damage(WORD, 4, 9, 14, 19)],
    ['one has four letters more', `${letters(4, 90)}${WORD}`],
  ])('are not compared where %s', (_, other) => {
    expect(isCandidate(WORD, other)).toBe(false);
  });
});

test('candidates come in the order of the words, whichever letters they share', () => {
  expect([...nearCandidates(['あい', 'あ', 'い'], () => 1)]).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});

test('pairs come in the order of the names, and names of one company are no pair', () => {
  const names = new Map([
    ['b', ['見本システム', '見本シスラム']],
    ['a', ['見本シスタム']],
    ['c', ['見本シスエム']],
  ]);
  expect(findSimilar(names).map(({ ids }) => ids.join(''))).toEqual(['ba', 'bc', 'ac']);
});

test('no pair that differs in few letters is missed, whatever the lengths', () => {
  const edit = fc.record({ at: fc.nat(40), letter: fc.constantFrom('', 'あ', 'い', 'うえ'), cut: fc.nat(1) });
  const pair = fc.tuple(
    fc.string({ unit: fc.constantFrom('あ', 'い', 'う', 'え', 'お'), minLength: 1, maxLength: 34 }),
    fc.array(edit, { maxLength: 4 }),
  );
  fc.assert(
    fc.property(pair, fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }), ([word, edits], others) => {
      const changed = edits.reduce(
        (text, { at, letter, cut }) => text.slice(0, at) + letter + text.slice(at + cut),
        word,
      );
      const limit = allowed(Math.max(word.length, changed.length));
      fc.pre(leven(word, changed) <= limit);
      const found = [...nearCandidates([word, ...others, changed], allowed)];
      expect(found).toContainEqual([0, others.length + 1]);
    }),
    { numRuns: 2000 },
  );
});

/** As in the names of companies. */
const allowed = (length: number): number => Math.min(3, Math.max(1, Math.floor(length / 5) - 1));

/** Names as a country has them: many share their beginnings and ends. */
const manyNames = (count: number): Map<string, string[]> =>
  new Map(
    Array.from({ length: count }, (_, n) => [
      String(n),
      [
        `株式会社${['見本', '港', '丘の上', '川辺'][n % 4]}${n.toString(7)}${['システム', '情報サービス', '総合計算センター', 'データ処理サービス株式会社連合'][n % 3]}`,
      ],
    ]),
  );

test('candidates grow with the names, not with their square', () => {
  const countOf = (count: number): number =>
    [
      ...nearCandidates(
        [...manyNames(count).values()].map(([name]) => name ?? ''),
        allowed,
      ),
    ].length;
  const [small, large] = [countOf(2000), countOf(8000)];
  expect(small).toBeGreaterThan(0);
  // Four times the names: sixteen times the pairs were each compared with each.
  expect(large / small).toBeLessThan(8);
});

/** Each name compared with each: what findSimilar finds without doing so. */
function comparedWithEach(names: ReadonlyMap<string, readonly string[]>): SimilarNames[] {
  const all = [...names].flatMap(([id, own]) => own.map((name) => ({ id, name })));
  const found = new Map<string, SimilarNames>();
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1)) {
      const why = one.id === other.id ? null : areAlike(one.name, other.name);
      const pair = `${one.id} ${other.id}`;
      if (why !== null && !found.has(pair)) found.set(pair, { ids: [one.id, other.id], why });
    }
  return [...found.values()];
}

test('the pairs are those that come of comparing each name with each', () => {
  const word = fc
    .array(
      fc.constantFrom('見本', '港', 'システム', 'シスラム', 'データ', 'デェタ', '&', 'ー', '計算センター', 'みなと'),
      {
        minLength: 1,
        maxLength: 7,
      },
    )
    .map((parts) => parts.join(''));
  const name = fc.tuple(fc.constantFrom('', '株式会社', '有限会社'), word).map((parts) => parts.join(''));
  const companies = fc.array(fc.array(name, { minLength: 1, maxLength: 2 }), { maxLength: 10 });
  let pairs = 0;
  fc.assert(
    fc.property(companies, (all) => {
      const names = new Map(all.map((own, at) => [String(at), own]));
      const found = findSimilar(names);
      pairs += found.length;
      expect(found).toEqual(comparedWithEach(names));
    }),
    { numRuns: 500 },
  );
  // Random names: 100 were seen once, and mostly more.
  expect(pairs).toBeGreaterThan(50);
});

test('the time grows with the names, not with their square', () => {
  expect(growthOf(manyNames, findSimilar)).toBeLessThan(MOST_GROWTH);
});
