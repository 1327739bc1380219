import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotsOf } from '../../../../src/search/index/slots.ts';
import { toPairs, toPhrase, toSingles } from '../../../../src/search/engines/pagefind/letters.ts';

/** Whether a phrase of whole words stands in words, as Pagefind understands a quoted query. */
const holds = (words: string, phrase: string): boolean => ` ${words} `.includes(` ${phrase.slice(1, -1)} `);

const text = fc.string({ unit: fc.constantFrom(...'委託再ーサ。 a1𠮷') });

describe('toPairs and toPhrase', () => {
  it('find every substring of two characters or more, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), text, (texts, word) => {
        fc.pre(Array.from(word).length > 1);
        const expected = texts.some((one) => one.includes(word));
        expect(holds(texts.map((one) => toPairs(one, slotsOf(one))).join(' '), toPhrase(word))).toBe(expected);
      }),
    );
  });

  it('find single characters among the singles', () => {
    const singles = toSingles(['委託', '再託']);
    expect(['委', '再', '託', '無'].map((character) => holds(singles, toPhrase(character)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('use small Latin letters only', () => {
    expect(`${toPairs('①（ー）ガ\u0000', 1)} ${toSingles(['😀'])}`).toMatch(/^[a-z ]+$/u);
  });
});
