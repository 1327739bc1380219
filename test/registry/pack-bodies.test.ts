import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cityOfWard } from '../../src/registry/explain-authority.ts';
import { REGISTRY } from '../../src/registry/municipality-registry.ts';
import { packBodies } from '../../src/registry/pack-bodies.ts';
import { unpackBodies } from '../../src/registry/packed-bodies.ts';

const packed = packBodies();
const bodies = unpackBodies(packed);

/** Bytes after gzip that the list of all bodies may weigh: it is loaded when somebody comes to the field. */
const WEIGHT = 21_500;

test('47 prefectures and 1,741 municipalities come back as they are in the code list', () => {
  const publishing = [...REGISTRY.values()].filter(({ kind, hasOffice }) => kind !== 'ward' && hasOffice);
  expect(publishing).toHaveLength(47 + 1741);
  const back = bodies.filter(({ city }) => city === null);
  expect(back.map(({ code, name, kana }) => [code, name, kana])).toEqual(
    publishing.map(({ code, name, kana }) => [code, name, kana]),
  );
  expect(back.filter(({ prefecture }) => prefecture === '')).toHaveLength(47);
  expect(back.find(({ code }) => code === '431001')).toMatchObject({
    prefecture: '熊本県',
    prefectureKana: 'くまもとけん',
  });
});

test('every ward comes back with the code of its city', () => {
  const wards = [...REGISTRY.values()].filter(({ kind }) => kind === 'ward');
  const back = bodies.flatMap(({ city, name, kana, code }) =>
    city === null ? [] : [[code, city.name + name, city.kana + kana].join()],
  );
  expect(new Set(back)).toEqual(new Set(wards.map((ward) => [cityOfWard(ward)?.code, ward.name, ward.kana].join())));
  expect(bodies.filter(({ ended }) => ended).map(({ name }) => name)).toEqual([
    '中区',
    '東区',
    '西区',
    '南区',
    '北区',
    '浜北区',
  ]);
});

test('the list is light', () => {
  expect(gzipSync(JSON.stringify(packed), { level: 9 }).length).toBeLessThan(WEIGHT);
});

test('a row that cannot be read is a fault of the program', () => {
  expect(() => unpackBodies({ prefectures: [['43', '熊本県']], former: [] })).toThrow(/Internal error/u);
});
