import { expect, test } from 'vitest';
import type { Value } from '../../../src/assessment/types.ts';
import { parseKey } from '../../../src/forms/keys.ts';
import { gatherSystems, systemUsesOf, type SystemUse } from '../../../src/insights/systems/gather.ts';
import { systemKey, systemName } from '../../../src/match/system-name.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { storedLike, text } from '../../workspace/stored-like.ts';

const form = loadForm('juten');

test.each([
  ['中間サーバー', '中間サーバ', true],
  ['ＡＢＣ　システム', 'ABCシステム', true],
  ['既存住基システム（以下「住基」という。）', '既存住基システム', true],
  ['住基ネット', '住民基本台帳ネットワークシステム', true],
  ['中間サーバー', '市中間サーバー', false],
  ['住基システム', '住基ネット', false],
  ['共通基盤（1）', '共通基盤（2）', false],
  ['申請管理システム', '収納管理システム', false],
])('%s and %s bear one name: %s', (one, other, expected) => {
  expect(systemKey(one) === systemKey(other)).toBe(expected);
});

test.each([
  ['中間サーバー\n（国が開発）', '中間サーバー'],
  ['児童手当\nシステム', '児童手当 システム'],
  ['住民記録システム\n税務システム\n※予定', '住民記録システム 税務システム'],
])('the name in %j is %s', (printed, name) => {
  expect(systemName(printed)).toBe(name);
});

test('the address of a system is that of the spelling that most use, whatever other names are known of it', () => {
  const uses = ['992011-1', '992020-1'].flatMap((id, at) =>
    systemUsesOf(
      storedLike(form, id, { system: text(['住基ネット', '住民基本台帳ネットワークシステム'][at] ?? '') }),
      form,
    ),
  );
  const [one, ...others] = gatherSystems(uses);
  expect(others).toEqual([]);
  expect(one?.spellings).toEqual(['住基ネット', '住民基本台帳ネットワークシステム']);
  expect(one?.id).toBe(gatherSystems(uses.slice(0, 1))[0]?.id);
});

test('systems of one name are gathered over municipalities, under the spelling that most use', () => {
  const names = [
    ['992011-1', '中間サーバー'],
    ['992020-1', '中間サーバ'],
    ['993018-1', '中間サーバー'],
    ['992518-1', '収納システム'],
  ] as const;
  const uses = names.flatMap(([id, name]) => systemUsesOf(storedLike(form, id, { system: text(name) }), form));
  expect(
    gatherSystems(uses).map(({ name, municipalities, spellings }) => [name, municipalities, spellings.length]),
  ).toEqual([
    ['中間サーバー', 3, 2],
    ['収納システム', 1, 1],
  ]);
});

test.each<[string, Value, SystemUse['absence']]>([
  [
    'boxes',
    { type: 'marks', marks: [{ label: '宛名システム等', text: '', state: 'off', count: null, inferred: null }] },
    null,
  ],
  ['no box', { type: 'marks', marks: [] }, 'empty'],
  ['a dash', { type: 'none', printed: '－' }, 'none'],
])('a system with %s under 他のシステムとの接続', (_, value, absence) => {
  const stored = storedLike(form, '992011-1', { system: text('見本システム'), connections: value });
  expect(systemUsesOf(stored, form).map(({ use }) => use.absence)).toContain(absence);
});

test('a system without 他のシステムとの接続 is one that does not print the item', () => {
  const stored = storedLike(form, '992011-1', { system: text('見本システム') });
  const entries = stored.assessment.entries.filter(({ key }) => parseKey(form, key)?.node.role !== 'connections');
  const uses = systemUsesOf({ ...stored, assessment: { ...stored.assessment, entries } }, form);
  expect(new Set(uses.map(({ use }) => use.absence))).toEqual(new Set(['missing']));
});
