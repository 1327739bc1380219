import { expect, test } from 'vitest';
import { findByAuthority } from '../../src/registry/authority.ts';

test.each([
  ['茅ケ崎市長', '142077'],
  ['茅ヶ崎市長', '142077'],
  ['龍ヶ崎市長', '082082'],
  ['竜ケ崎市長', '082082'],
  ['四条畷市長', '272299'],
  ['塩釜市長', '042030'],
  ['塩竈市教育委員会', '042030'],
  ['葛\u{e0100}城市長', '292117'],
])('%s is an authority of %s', (authority, code) => {
  expect(findByAuthority(authority).map((body) => body.code)).toEqual([code]);
});
