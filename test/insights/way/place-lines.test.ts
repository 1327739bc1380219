import { expect, test } from 'vitest';
import { placeLines } from '../../../src/insights/way/place-lines.ts';

const read = (text: string): (string | null)[][] => placeLines(text).map(({ text: line, heading }) => [heading, line]);

test.each([
  ['a sentence alone', '電算室のサーバーに保管する。', [[null, '電算室のサーバーに保管する。']]],
  [
    'signs of a list go, headings stand beside',
    '＜見本市における措置＞\n・台帳は、電算室に置く。\n<中間サーバー・プラットフォームにおける措置>\n①副本は、国内に保管される。',
    [
      ['見本市', '台帳は、電算室に置く。'],
      ['中間サーバー・プラットフォーム', '副本は、国内に保管される。'],
    ],
  ],
  [
    'headings one below the other',
    '＜見本市における措置＞\n【基幹系システムの場合】\n１ 入退館を管理している部屋のサーバに保管する。',
    [['見本市・基幹系システムの場合', '入退館を管理している部屋のサーバに保管する。']],
  ],
  [
    'a heading without brackets',
    '①執務室における措置\n施錠できる棚に保管する。',
    [['執務室', '施錠できる棚に保管する。']],
  ],
  [
    'without a word of keeping the first line is left',
    '＜見本市＞\n入室を管理する。\n鍵をかける。',
    [['見本市', '入室を管理する。']],
  ],
  [
    'what a heading of erasing is above is no place',
    '<中間サーバー・プラットフォームにおける保管措置>\n①副本は、国内に保管される。\n<中間サーバー・プラットフォームにおける消去措置>\n①保存された情報は、事業者が消去する。',
    [['中間サーバー・プラットフォーム', '副本は、国内に保管される。']],
  ],
  [
    'a heading of keeping and erasing is above places',
    '＜保管及び消去＞\n庁舎に保管する。',
    [['保管及び消去', '庁舎に保管する。']],
  ],
  ['nothing but how data are erased', '＜消去方法＞\n溶解処理する。', [[null, '＜消去方法＞']]],
  ['brackets within a line are no heading', '＜別紙＞のとおり保管する。', [[null, '＜別紙＞のとおり保管する。']]],
  ['nothing but a heading', '＜見本市における措置＞', [[null, '＜見本市における措置＞']]],
  ['a sign alone is kept', '-', [[null, '-']]],
  ['nothing', '', []],
])('%s', (_, text, lines) => {
  expect(read(text)).toEqual(lines);
});
