import { describe, expect, test } from 'vitest';
import type { NamesFile } from '../../../src/search/index/corpus-file.ts';
import { nearestNames } from '../../../src/search/query/nearest.ts';

const NONE: NamesFile = { procedures: [], contractors: [], systems: [], terms: [] };
const near = (word: string, ...terms: string[]): string[] =>
  nearestNames(word, { ...NONE, terms }).map(({ name }) => name);

describe('names that a reader may have meant', () => {
  test.each([
    ['two of five letters differ', 'あいうえお', 'あいうかき', true],
    ['three of five letters differ', 'あいうえお', 'あいかきく', false],
    ['two letters of five are left out', 'あいうえお', 'いうえ', true],
    ['one of three letters differs', 'あいう', 'あいか', true],
    ['two of three letters differ', 'あいう', 'あかき', false],
    ['one of two letters differs', 'あい', 'あか', false],
    ['one letter is a part of every name', 'あ', 'あい', false],
  ])('%s', (_, word, name, expected) => {
    expect(near(word, name)).toEqual(expected ? [name] : []);
  });

  test('that are the word itself are none', () => {
    expect(near('児童手当', '児童手当')).toEqual([]);
  });

  test('come with those that hold the word or are held by it first, the nearest of them before the others', () => {
    expect(near('児童手当', '児童手足', '児童手当等支給', '児童手', '児童手当法')).toEqual([
      '児童手当法',
      '児童手',
      '児童手当等支給',
      '児童手足',
    ]);
  });

  test('equally near are in the order of their lengths', () => {
    expect(near('児童手当', '児童手当てを', '児扶手当')).toEqual(['児童手当てを', '児扶手当']);
    expect(near('あいうえお', 'あいうえかき', 'あいうかき')).toEqual(['あいうかき', 'あいうえかき']);
  });

  test('are six at most, each once', () => {
    const names = ['一', '二', '三', '四', '五', '六', '七'].map((end) => `児童手当${end}`);
    expect(near('児童手当', ...names)).toEqual(names.slice(0, 6));
    expect(
      nearestNames('児童手当', { procedures: ['児童手当法'], contractors: [], systems: [], terms: ['児童手当法'] }),
    ).toEqual([{ name: '児童手当法', kind: 'procedures' }]);
  });
});
