import { expect, test } from 'vitest';
import { REGISTRY } from '../../src/registry/municipality-registry.ts';
import { foldRomaji, kanaToRomaji } from '../../src/text/romaji.ts';

test.each([
  ['くまもとし', ['kumamotoshi', 'Kumamoto-shi', 'KUMAMOTOSI', 'ｋｕｍａｍｏｔｏ-shi']],
  ['とうきょうと', ['tokyoto', 'Tōkyō-to', 'toukyouto', 'Tokyoto']],
  ['おおさかふ', ['osakafu', 'Ōsaka-fu', 'oosakahu', 'Ohsakafu']],
  ['おおた', ['ota', 'Ohta', 'Oota']],
  ['おおはら', ['ohara', 'Oohara']],
  ['さっぽろし', ['sapporoshi']],
  ['はっちょう', ['hatcho', 'hacchou', 'Hattyo']],
  ['ぐんまけん', ['gunmaken', 'Gummaken']],
  ['しんじゅくく', ['shinjukuku', 'sinzyukuku']],
  ['ちゅうおうく', ['chuoku', 'chuuouku', 'Chūō-ku', 'tyuoku']],
  ['つがるし', ['tsugarushi', 'tugarusi']],
  ['ふじさわし', ['fujisawashi', 'huzisawasi']],
  ['じゃ', ['ja', 'jya', 'zya']],
  ['しんおおさか', ["Shin'osaka", 'shin-osaka']],
  ['くまもと', ['Kumamoto City', 'kumamoto prefecture', 'Kumamoto Pref.', 'kumamoto-town']],
])('%s is what %j are', (kana, names) => {
  for (const name of names) expect([name, foldRomaji(name)]).toEqual([name, kanaToRomaji(kana)]);
});

test.each([
  ['city', 'city'],
  ['Minato', 'minato'],
  ['', ''],
  ['熊本', ''],
])('%j is folded to %j', (name, folded) => expect(foldRomaji(name)).toBe(folded));

test('every reading of the code list has a Latin letter for each of its kana', () => {
  const kana = new Set([...REGISTRY.values()].flatMap((body) => [...body.kana]));
  const lacking = [...kana].filter((letter) => kanaToRomaji(`き${letter}か`) === 'kika' && !'ーっ'.includes(letter));
  expect(kana.size).toBeGreaterThan(60);
  expect(lacking).toEqual([]);
});
