import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uniquePassages } from '../../../src/compare/copies/unique-passages.ts';

const words = (text: string, common: string): string[] => {
  const bare = text.replace(/\s+/gu, '');
  return uniquePassages(text, common).map(([from, to]) => bare.slice(from, to));
};

test.each([
  ['申請書は鍵の掛かる棚に納める。', '申請書は鍵の掛かる棚に納める。', []],
  ['申請書は 鍵の掛かる\n棚に納める。', '申請書は鍵の掛かる棚に納める。', []],
  ['申請書は５年間棚に納める。', '申請書は5年間棚に納める。', []],
  ['申請書は施錠した棚に納める。', '申請書は封をした棚に納める。', ['施錠']],
  ['本市の窓口で受け付ける。', '役場の窓口で受け付ける。', ['本市']],
  ['窓口で受け付ける。夜間も開く', '窓口で受け付ける。', ['夜間も開く']],
  ['甲乙丙', '丁戊己', ['甲乙丙']],
])('%j beside %j', (text, common, expected) => {
  expect(words(text, common)).toEqual(expected);
});

test('stretches are in order, apart from one another, and within the text', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '㌔', 'ｶ', '𠮷', ' ', '\n'), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const own = uniquePassages(one, other).flat();
      expect(own).toEqual([...own].sort((a, b) => a - b));
      expect(new Set(own).size).toBe(own.length);
      expect(own.at(-1) ?? 0).toBeLessThanOrEqual(one.replace(/\s+/gu, '').length);
    }),
  );
});

test('a text of some length has no words of its own beside itself', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'A', '１', ' '), minLength: 8, maxLength: 40 });
  fc.assert(
    fc.property(text, (one) => {
      fc.pre(one.replace(/\s+/gu, '').length >= 4);
      expect(uniquePassages(one, one)).toEqual([]);
    }),
  );
});
