import { describe, expect, test } from 'vitest';
import { findTowns, type FoundTowns } from '../../src/client/towns/find-towns.ts';
import { gatherTownNames, type TownRow } from '../../src/client/towns/town-names.ts';
import { describeFound } from '../../src/client/towns/town-words.ts';
import { packBodies } from '../../src/registry/pack-bodies.ts';

const ROWS: TownRow[] = [
  ['011002', '札幌市', 'さっぽろし', '北海道', 3],
  ['032166', '滝沢市', 'たきざわし', '岩手県', 1],
  ['082082', '龍ケ崎市', 'りゅうがさきし', '茨城県', 2],
  ['431001', '熊本市', 'くまもとし', '熊本県', 14],
  ['992011', 'みなと見本市', 'みなとみほんし', '見本県', 2],
  ['8700110005901', '見本機構', 'みほんきこう', '', 1],
];
const names = gatherTownNames(ROWS, packBodies());
const find = (asked: string): FoundTowns => findTowns(asked, names, ROWS);
const published = (asked: string): string[] => find(asked).published.map(({ town }) => town[1]);
const missing = (asked: string): string[] => find(asked).unpublished.map(({ prefecture, name }) => prefecture + name);

describe('a body that published something', () => {
  test.each([
    ['熊本市', ['熊本市']],
    ['熊本', ['熊本市']],
    ['くまもと', ['熊本市']],
    ['クマモト', ['熊本市']],
    ['kumamoto', ['熊本市']],
    ['Kumamoto-shi', ['熊本市']],
    ['Kumamoto City', ['熊本市']],
    ['ｋｕｍａｍｏｔｏ', ['熊本市']],
    ['熊本県熊本市', ['熊本市']],
    ['kumamotoken', ['熊本市']],
    ['431001', ['熊本市']],
    ['竜ヶ崎', ['龍ケ崎市']],
    ['龍が崎', ['龍ケ崎市']],
    ['ryugasaki', ['龍ケ崎市']],
    ['みほん', ['みなと見本市', '見本機構']],
    ['見本県', ['みなと見本市']],
    ['minato', ['みなと見本市']],
    ['8700110005901', ['見本機構']],
    ['札幌', ['札幌市']],
    ['札幌市中央区', ['札幌市']],
    ['厚別', ['札幌市']],
    ['atsubetsu', ['札幌市']],
    ['滝沢村', ['滝沢市']],
  ])('is found by %s', (asked, expected) => expect(published(asked).toSorted()).toEqual(expected.toSorted()));

  test('is named by the ward or the name of another time that was typed', () => {
    expect(find('厚別区').published[0]?.by?.note).toBe('札幌市の行政区');
    expect(find('滝沢村').published[0]?.by?.note).toContain('2014年1月1日から滝沢市');
    expect(find('札幌').published[0]?.by).toBeNull();
  });

  test('with the whole name comes before one with a part of it', () => {
    expect(missing('津市')[0]).toBe('三重県津市');
    expect(missing('なら').slice(0, 2)).toEqual(['奈良県', '奈良県奈良市']);
  });
});

describe('a body of which nothing is here', () => {
  test.each([
    ['宇城市', ['熊本県宇城市']],
    ['Uki-shi', ['熊本県宇城市']],
    ['432130', ['熊本県宇城市']],
    ['府中市', ['東京都府中市', '広島県府中市']],
    ['岩舟町', ['栃木県岩舟町']],
    ['堺市美原区', ['大阪府堺市美原区']],
    ['美原', ['大阪府堺市美原区']],
    ['浜北区', ['静岡県浜松市浜北区']],
    ['曾爾', ['奈良県曽爾村']],
  ])('is found by %s', (asked, expected) => {
    expect(published(asked)).toEqual([]);
    expect(missing(asked)).toEqual(expected);
  });

  test('is found by a part of its reading that begins with a syllable', () => {
    expect(missing('nuki')).toEqual(['香川県さぬき市']);
    expect(missing('uki')).not.toContain('香川県さぬき市');
    expect(missing('kura')).toContain('神奈川県鎌倉市');
    expect(missing('yoto')).not.toContain('京都府京都市');
  });

  test('of a prefecture are all found by its name, without their wards', () => {
    expect(missing('熊本県')).toHaveLength(45);
    expect(missing('熊本市')).toEqual([]);
  });
});

test('every body is found by its name, and in Latin letters', () => {
  const lost = names
    .filter(({ note }) => note === null)
    .filter(({ name, code, latin }) =>
      [name, latin.whole[0] as string].some((asked) => {
        const found = find(asked);
        return ![...found.published.map(({ town }) => town[0]), ...found.unpublished.map((each) => each.code)].includes(
          code,
        );
      }),
    );
  expect(lost.map(({ name }) => name)).toEqual([]);
});

test.each(['', ' ', '・'])('nothing is found for %j', (asked) =>
  expect(find(asked)).toEqual({ published: [], unpublished: [] }),
);

test.each(['熊本市', '熊本', '宇城市', '府中市', '美原区', '岩舟町', '熊本県', '存在しない町'])(
  'what the field answers to %s',
  (asked) => expect(describeFound(find(asked))).toMatchSnapshot(),
);
