import { expect, test } from 'vitest';
import { kanaToHepburn } from '../../src/text/hepburn.ts';

test.each([
  ['くまもと', 'kumamoto'],
  ['とうきょう', 'tokyo'],
  ['きょうと', 'kyoto'],
  ['おおさか', 'osaka'],
  ['こおりやま', 'koriyama'],
  ['こうち', 'kochi'],
  ['ちゅうおう', 'chuo'],
  ['にいがた', 'niigata'],
  ['ぐんま', 'gunma'],
  ['せんぼく', 'senboku'],
  ['さっぽろ', 'sapporo'],
  ['くっちゃん', 'kutchan'],
  ['べっぷ', 'beppu'],
  ['かんおんじ', "kan'onji"],
  ['さんよう', "san'yo"],
  ['しんじゅく', 'shinjuku'],
  ['つがる', 'tsugaru'],
  ['ふじさわ', 'fujisawa'],
  ['みやざき', 'miyazaki'],
  ['ぢづ', 'jizu'],
  ['ひゃくり', 'hyakuri'],
  ['おおうち', 'ouchi'],
  ['かつうら', 'katsura'],
  ['かつ|うら', 'katsuura'],
  ['', ''],
])('%s is %s', (kana, latin) => expect(kanaToHepburn(kana)).toBe(latin));

test.each(['熊本', 'クマモト', 'くま もと', 'kumamoto'])('%j is no reading in hiragana', (text) => {
  expect(kanaToHepburn(text)).toBeNull();
});
