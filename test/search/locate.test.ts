import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../src/search/fold.ts';
import { type Hit, locate } from '../../src/search/locate.ts';

const show = ({ excerpt }: Hit): string =>
  excerpt.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');
const find = (text: string, ...words: string[]): Hit[] =>
  locate([{ place: 'I-1', path: ['①'], text, folded: foldForSearch(text) }], words);

describe('locate', () => {
  it.each([
    ['再委託を行う。', ['委託'], '再[委託]を行う。'],
    ['委託と再\n委託', ['再委託', '託'], '委[託]と[再 委託]'],
    [`${'あ'.repeat(50)}委託${'い'.repeat(200)}`, ['委託'], `…${'あ'.repeat(30)}[委託]${'い'.repeat(108)}…`],
    [`${'𠮷'.repeat(20)}x委託`, ['委託'], `…${'𠮷'.repeat(15)}x[委託]`],
  ])('marks what was asked in %j', (text, words, expected) => {
    expect(find(text, ...words).map(show)).toEqual([expected]);
  });

  it('counts every place of the words, also behind the excerpt', () => {
    expect(find(`委託${'い'.repeat(300)}委託`, '委託')[0]?.count).toBe(2);
  });

  it('leaves out texts without the words', () => {
    expect(find('見本', '委託')).toEqual([]);
  });
});
