import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignBlocks, type AlignableBlock, type BlockGroup } from '../../../src/compare/align/align-blocks.ts';
import type { BlockFacts } from '../../../src/compare/align/block-facts.ts';

const facts = (name: string, more: Partial<BlockFacts> = {}): BlockFacts => ({
  name,
  contractor: '',
  basis: '',
  words: '',
  ...more,
});
const blocks = (...names: string[]): AlignableBlock<string>[] =>
  names.map((name) => ({ facts: facts(name), own: name }));

/** Groups as text, in an order of their own. */
const written = (groups: BlockGroup<string>[]): string[] =>
  groups
    .map((group) =>
      [...group]
        .sort()
        .map(([id, own]) => `${id}:${own}`)
        .join(' = '),
    )
    .sort();

const align = (documents: Record<string, AlignableBlock<string>[]>): string[] =>
  written(alignBlocks(new Map(Object.entries(documents))));

test('systems are found by their names, whatever their numbers', () => {
  expect(
    align({
      a: blocks('児童手当システム', '団体内統合宛名システム', '中間サーバー'),
      b: blocks('中間サーバ', '児童手当等管理システム', '統合宛名システム'),
    }),
  ).toEqual([
    'a:中間サーバー = b:中間サーバ',
    'a:児童手当システム = b:児童手当等管理システム',
    'a:団体内統合宛名システム = b:統合宛名システム',
  ]);
});

test('what is not the same thing stands apart', () => {
  expect(align({ a: blocks('申請管理システム'), b: blocks('宛名管理システム') })).toEqual([
    'a:申請管理システム',
    'b:宛名管理システム',
  ]);
});

test.each([
  // Likeness 0.43 and 0.34 by their pairs.
  ['a little more', 'あいうえおかきニヌネノハ', ['a:あいうえおかきくけこさし = b:あいうえおかきニヌネノハ']],
  ['a little less', 'あいうえおかナニヌネノハ', ['a:あいうえおかきくけこさし', 'b:あいうえおかナニヌネノハ']],
])('names that have %s than two fifths in common', (_, name, expected) => {
  expect(align({ a: blocks('あいうえおかきくけこさし'), b: blocks(name) })).toEqual(expected);
});

test('one sure pair outweighs two doubtful ones', () => {
  // Each of the two others is like it to 0.63, and they are like each other to 0.11.
  const [same, half, otherHalf] = ['いろはにほへとちりぬるを', 'いろはにほへとワ', 'へとちりぬるをマ'] as const;
  expect(align({ a: blocks(same, half), b: blocks(same, otherHalf) })).toEqual([
    `a:${same} = b:${same}`,
    `a:${half}`,
    `b:${otherHalf}`,
  ]);
});

test('names weigh more than the company, which weighs as much as the legal basis', () => {
  const block = (own: string, more: Partial<BlockFacts>): AlignableBlock<string> => ({
    facts: { ...facts(own), ...more },
    own,
  });
  expect(
    align({
      a: [block('児童手当', { contractor: '甲社', basis: '第一条' })],
      b: [
        block('児童手当', { contractor: '乙社', basis: '第九十九項' }),
        block('税', { contractor: '甲社', basis: '第一条' }),
      ],
    }),
  ).toEqual(['a:児童手当 = b:児童手当', 'b:税']);
});

test('what only one of two states does not tell them apart', () => {
  const [with_, without] = [
    { facts: facts('保守', { contractor: '甲社', basis: '第一条', words: '夜間も' }), own: 'x' },
    { facts: facts('保守'), own: 'y' },
  ];
  expect(align({ a: [with_], b: [without] })).toEqual(['a:x = b:y']);
});

test.each([
  ['the first document', { contractor: '甲社', basis: '第一条', words: '夜間も' }, {}],
  ['the second document', {}, { contractor: '甲社', basis: '第一条', words: '夜間も' }],
])('what %s alone states makes names that are half alike no less so', (_, one, other) => {
  const [x, y] = [
    { facts: facts('いろはにほへとちりぬ', one), own: 'x' },
    { facts: facts('いろはにほへとワカヨ', other), own: 'y' },
  ];
  expect(align({ a: [x], b: [y] })).toEqual(['a:x = b:y']);
});

test('of two parts that are as much like another one the same is taken, whatever their order', () => {
  const [one, other] = ['いろはにほへとア', 'いろはにほへとカ'] as const;
  const expected = ['a:いろはにほへと = b:いろはにほへとア', 'b:いろはにほへとカ'];
  expect(align({ a: blocks('いろはにほへと'), b: blocks(one, other) })).toEqual(expected);
  expect(align({ a: blocks('いろはにほへと'), b: blocks(other, one) })).toEqual(expected);
});

test('a wording that many documents share takes one place of those that are compared', () => {
  // Each is like its neighbours alone.
  const [first, second, third, fourth] = ['あいうえおか', 'うえおかきく', 'おかきくけこ', 'きくけこさし'];
  const named = [first, second, first, first, first, first, third, fourth].map((own) => own ?? '');
  const documents = Object.fromEntries(named.map((own, at) => [`d${at}`, blocks(own)]));
  expect(align(documents)).toEqual([named.map((own, at) => `d${at}:${own}`).join(' = ')]);
});

test('parts that say nothing stand apart', () => {
  const empty = (own: string): AlignableBlock<string> => ({ facts: facts(''), own });
  expect(align({ a: [empty('x')], b: [empty('y')] })).toEqual(['a:x', 'b:y']);
});

test('a part is compared with every wording of its group, up to five', () => {
  // Each wording is like the one before it alone.
  const chain = [
    'あいうえおか',
    'うえおかきく',
    'おかきくけこ',
    'きくけこさし',
    'けこさしすせ',
    'さしすせそた',
    'すせそたちつ',
  ];
  const groups = align(Object.fromEntries(chain.map((name, at) => [`d${at}`, blocks(name)])));
  expect(groups).toEqual([
    chain
      .slice(0, 6)
      .map((name, at) => `d${at}:${name}`)
      .join(' = '),
    'd6:すせそたちつ',
  ]);
});

test('a task without a printed name is found by what it says', () => {
  const unnamed = {
    facts: facts('', { words: '児童手当システムの障害への対応と保守', contractor: '株式会社甲' }),
    own: 'x',
  };
  const named = { facts: facts('保守', { words: '児童手当システムの障害への対応及び保守' }), own: 'y' };
  expect(align({ a: [unnamed], b: [...blocks('通知書の印刷'), named] })).toEqual(['a:x = b:y', 'b:通知書の印刷']);
});

test('the surer of two candidates is taken, and the other one stands apart', () => {
  expect(align({ a: blocks('中間サーバー'), b: blocks('システム基盤（市中間サーバ）', '中間サーバー') })).toEqual([
    'a:中間サーバー = b:中間サーバー',
    'b:システム基盤（市中間サーバ）',
  ]);
});

const WORDS = ['児童', '手当', '宛名', '統合', '中間', 'サーバー', '申請', '住民', '税務', '医療', '介護', '連携'];
const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(''));
const arbitraryBlocks = fc
  .uniqueArray(
    fc.record({
      name,
      contractor: fc.constantFrom('', '甲社', '乙社'),
      basis: fc.constantFrom('', '第1条'),
      words: name,
    }),
    { maxLength: 6, selector: (one) => JSON.stringify(one) },
  )
  .map((all) => all.map((one): AlignableBlock<string> => ({ facts: one, own: JSON.stringify(one) })));
const corpus = fc.array(arbitraryBlocks, { minLength: 1, maxLength: 4 });

const documentsOf = (all: AlignableBlock<string>[][]): Map<string, AlignableBlock<string>[]> =>
  new Map(all.map((own, at) => [`d${at}`, own]));

test('shuffling blocks changes no alignment', () => {
  fc.assert(
    fc.property(corpus, fc.infiniteStream(fc.nat()), (all, numbers) => {
      const shuffled = all.map((own) =>
        own
          .map((block) => ({ block, rank: numbers.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ block }) => block),
      );
      expect(written(alignBlocks(documentsOf(shuffled)))).toEqual(written(alignBlocks(documentsOf(all))));
    }),
  );
});

test('the order of the documents changes no alignment', () => {
  fc.assert(
    fc.property(corpus, (all) => {
      const turned = new Map([...documentsOf(all)].reverse());
      expect(written(alignBlocks(turned))).toEqual(written(alignBlocks(documentsOf(all))));
    }),
  );
});

test('every block stands in one group, and no group holds two of one document', () => {
  fc.assert(
    fc.property(corpus, (all) => {
      const groups = alignBlocks(documentsOf(all));
      const placed = groups.flatMap((group) => [...group].map(([id, own]) => `${id}:${own}`));
      const given = all.flatMap((own, at) => own.map((block) => `d${at}:${block.own}`));
      expect(placed.sort()).toEqual(given.sort());
    }),
  );
});
