import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Excerpt, findSpans, toExcerpt } from '../../../src/search/results/excerpt.ts';
import { foldForSearch } from '../../../src/search/index/fold.ts';

const show = (excerpt: Excerpt | null): string | undefined =>
  excerpt?.pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const a = (count: number): string => 'あ'.repeat(count);

describe('toExcerpt', () => {
  it.each([
    ['再委託を行う。', ['委託'], '再[委託]を行う。'],
    ['委託と再\n委託', ['再委託', '託'], '委[託]と[再 委託]'],
    ['サーバーとｻｰﾊﾞ', ['サーバ', 'サーバー'], '[サーバー]と[ｻｰﾊﾞ]'],
    [`${a(50)}委託${a(200)}`, ['委託'], `…${a(24)}[委託]${a(56)}…`],
    [`委託${a(70)}委託`, ['委託'], `[委託]${a(70)}[委託]`],
    [`委託${a(200)}委託`, ['委託'], `[委託]${a(56)}…${a(24)}[委託]`],
    [`${'𠮷'.repeat(20)}x委託`, ['委託'], `…${'𠮷'.repeat(12)}x[委託]`],
    ['見本', ['委託'], undefined],
  ])('marks what was asked in %j', (text, words, expected) => {
    expect(show(toExcerpt(text, words))).toBe(expected);
  });

  it('shows four places far apart, and says how many there are behind them', () => {
    const excerpt = toExcerpt(`委託${a(200)}`.repeat(7), ['委託']);
    expect(excerpt?.pieces.filter(({ marked }) => marked)).toHaveLength(4);
    expect([excerpt?.count, excerpt?.left]).toEqual([7, 3]);
  });

  it('marks every place of a word in what it shows', () => {
    const text = fc.string({ unit: fc.constantFrom(...'委託再 \nｻﾞサア𠮷'), maxLength: 300 });
    fc.assert(
      fc.property(text, fc.constantFrom('委託', 'ザ', '再', '𠮷'), (printed, word) => {
        const excerpt = toExcerpt(printed, [word]);
        expect(excerpt !== null).toBe(foldForSearch(printed).includes(word));
        for (const { text: piece, marked } of excerpt?.pieces ?? []) {
          if (marked) expect(foldForSearch(piece)).toContain(word);
          else expect(foldForSearch(piece)).not.toContain(word);
        }
        const shown = excerpt?.pieces.filter(({ marked }) => marked).length ?? 0;
        expect(shown).toBe((excerpt?.count ?? 0) - (excerpt?.left ?? 0));
      }),
    );
  });
});

describe('findSpans', () => {
  it('joins places that overlap, and keeps neighbours apart', () => {
    expect(findSpans('再委託再委託', ['再委', '委託'])).toEqual([
      [0, 3],
      [3, 6],
    ]);
  });
});
