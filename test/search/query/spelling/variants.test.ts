import { describe, expect, it } from 'vitest';
import { expand } from '../../../../src/search/query/expand.ts';
import { parseQuery } from '../../../../src/search/query/query.ts';
import { varyingPairs } from '../../../../src/search/query/spelling/kana.ts';
import { otherVariants } from '../../../../src/search/query/spelling/variants.ts';

describe('otherVariants', () => {
  it.each([
    ['高島', ['高嶋', '高嶌', '髙島', '髙嶋', '髙嶌']],
    ['吉野', ['吉埜', '𠮷野', '𠮷埜']],
    ['渡辺', ['渡邊', '渡邉']],
    ['渡邊', ['渡辺', '渡邉']],
    ['3ヶ月', ['3ケ月', '3ヵ月', '3カ月', '3か月', '3箇月']],
    ['かな', []],
    ['個人番号', ['個人番號']],
  ])('of %j are %j', (word, expected) => {
    expect(otherVariants(word)).toEqual(expected);
  });

  it('stays small for a sentence', () => {
    expect(otherVariants('高島渡辺崎沢浜国会学区県旧宝実'.repeat(4)).length).toBeLessThan(300);
  });
});

describe('a search', () => {
  const texts = ['担当は髙島が務める', '渡邉ビル', '渡邊ビル', '北の𠮷野庁舎', '住𠮷駅', '3箇月'];
  const wording = { synonyms: [], pairs: varyingPairs(texts) };
  const sought = (query: string): string[] =>
    expand(parseQuery(query), { spellings: true, synonyms: false }, wording).flatMap(({ words }) =>
      words.map(({ folded }) => folded),
    );

  it.each([
    ['高島', '髙島'],
    ['渡辺', '渡邉'],
    ['渡辺', '渡邊'],
    ['吉野', '𠮷野'],
    ['住吉', '住𠮷'],
    ['3ヶ月', '3箇月'],
  ])('for %s looks for %s too', (query, spelling) => expect(sought(query)).toContain(spelling));

  it('looks for no old form that no text holds', () => {
    expect(sought('沢田')).toEqual(['沢田']);
  });

  it.each([
    ['髙島', '高島'],
    ['澤田', '沢田'],
  ])('for %s looks for the form in common use', (query, spelling) => expect(sought(query)).toContain(spelling));
});
