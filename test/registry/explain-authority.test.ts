import { expect, test } from 'vitest';
import { cityOfWard, describeFormer, explainAuthority } from '../../src/registry/explain-authority.ts';
import { FORMER_BODIES } from '../../src/registry/former-bodies.ts';
import { REGISTRY } from '../../src/registry/municipality-registry.ts';
import { findMunicipality } from '../../src/registry/municipality.ts';

test.each(['札幌市中央区長', '静岡県浜松市浜北区長', '栃木県下都賀郡岩舟町長', '色丹村長'])('%s', (name) =>
  expect(explainAuthority(name)).toMatchSnapshot(),
);

test.each(['熊本市長', '熊本市建設局', 'みなと見本市長', '見本国民健康保険組合理事長', ''])(
  'nothing is known of 「%s」',
  (name) => expect(explainAuthority(name)).toBeNull(),
);

test('a body with another name is the same body', () => {
  const [renamed] = FORMER_BODIES.filter(({ became }) => became === 'renamed');
  expect(renamed && describeFormer(renamed)).toMatchSnapshot();
});

test('every ward belongs to a city of its prefecture whose name its own begins with', () => {
  const wards = [...REGISTRY.values()].filter(({ kind }) => kind === 'ward');
  expect(wards.length).toBeGreaterThan(170);
  const wrong = wards.filter((ward) => {
    const city = cityOfWard(ward);
    return city?.kind !== 'city' || city.prefecture !== ward.prefecture || !ward.name.startsWith(city.name);
  });
  expect(wrong).toEqual([]);
});

test('every former body became one that is there today', () => {
  const wrong = FORMER_BODIES.filter(({ code, name, prefecture }) => {
    const today = findMunicipality(code);
    return today?.prefecture !== prefecture || today.name === name || !today.hasOffice;
  });
  expect(wrong).toEqual([]);
});
