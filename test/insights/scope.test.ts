import { expect, test } from 'vitest';
import type { Town } from '../../src/insights/coverage.ts';
import { scopeOf } from '../../src/insights/scope.ts';

const town = (code: string, prefecture: string): Town => ({
  code,
  name: `${code}市`,
  kana: '',
  prefecture,
  fictional: true,
  assessments: 1,
});

test.each([
  ['nothing', [], { of: 'country' }],
  ['one body', [town('992011', '見本県')], { of: 'body', town: town('992011', '見本県') }],
  ['one body of no prefecture', [town('8999900000001', '')], { of: 'body', town: town('8999900000001', '') }],
  [
    'bodies of one prefecture',
    [town('992011', '見本県'), town('992020', '見本県')],
    { of: 'prefecture', name: '見本県' },
  ],
  ['bodies of two prefectures', [town('992011', '見本県'), town('993018', '例示県')], { of: 'country' }],
  ['a body of a prefecture and one of none', [town('992011', '見本県'), town('8999900000001', '')], { of: 'country' }],
  ['bodies of no prefecture', [town('8999900000001', ''), town('8999900000002', '')], { of: 'country' }],
] as const)('%s', (_name, towns, scope) => {
  expect(scopeOf([...towns])).toEqual(scope);
});
