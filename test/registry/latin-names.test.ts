import { expect, test } from 'vitest';
import { latinName } from '../../src/registry/latin-names.ts';
import { PUBLISHING, REGISTRY } from '../../src/registry/municipality-registry.ts';

test.each([
  ['011002', 'Sapporo City'],
  ['012033', 'Otaru City'],
  ['010006', 'Hokkaido'],
  ['014001', 'Kutchan-cho'],
  ['362085', 'Miyoshi City'],
  ['082279', 'Chikusei City'],
  ['092096', 'Moka City'],
  ['122181', 'Katsuura City'],
  ['130001', 'Tokyo Metropolis'],
  ['131032', 'Minato-ku'],
  ['261009', 'Kyoto City'],
  ['270008', 'Osaka Prefecture'],
  ['282090', 'Toyooka City'],
  ['313718', 'Kotoura-cho'],
  ['332127', 'Setouchi City'],
  ['353051', 'Suooshima-cho'],
  ['372056', "Kan'onji City"],
  ['390003', 'Kochi Prefecture'],
  ['422088', 'Matsuura City'],
  ['431001', 'Kumamoto City'],
  ['433489', 'Misato-machi'],
  ['462179', 'Soo City'],
  ['016071', 'Urakawa-cho'],
  ['016420', 'Hiroo-cho'],
  ['124435', 'Onjuku-machi'],
  ['124630', 'Kyonan-machi'],
  ['272299', 'Shijonawate City'],
  ['102024', 'Takasaki City'],
  ['112160', 'Hanyu City'],
  ['253847', 'Ryuo-cho'],
  ['473014', 'Kunigami-son'],
])('the body %s is %s', (code, name) => {
  expect(latinName(REGISTRY.get(code) ?? { name: '', kana: '' })).toBe(name);
});

test('every body of the code list that can publish has a name in Latin letters, of letters that nobody has to read twice', () => {
  const names = [...PUBLISHING].map((code) => latinName(REGISTRY.get(code) ?? { name: '', kana: '' }) ?? '');
  expect(
    names.filter((name) => !/^[A-Z][a-z']+(?: City| Prefecture| Metropolis|-cho|-machi|-mura|-son|-ku)?$/u.test(name)),
  ).toEqual([]);
});

test.each([
  [{ name: '仮名野町', kana: 'かなのまち' }, 'Kanano-machi'],
  [{ name: '見本川町', kana: 'みほんがわちょう' }, 'Mihongawa-cho'],
  [{ name: '仮名野町', kana: '' }, null],
  [{ name: '仮名野町', kana: 'かなの' }, null],
  [{ name: '仮名野町', kana: 'カナノマチ' }, null],
  [{ name: '札幌市中央区', kana: 'さっぽろしちゅうおうく' }, null],
  [{ name: '町', kana: 'まち' }, null],
  [{ name: '見本県国民健康保険組合', kana: 'みほんけんこくみんけんこうほけんくみあい' }, null],
])('%j is %s', (body, name) => expect(latinName(body)).toBe(name));
