import { expect, test } from 'vitest';
import { systemList } from '../../../src/insights/lists/system-list.ts';
import type { ListSource } from '../../../src/insights/lists/source.ts';
import type { AssessmentFacts } from '../../../src/insights/lists/assessment-facts.ts';
import type { SystemUse } from '../../../src/insights/systems/gather.ts';

const facts = (id: string): AssessmentFacts => ({
  id,
  title: '見本の事務',
  code: '992011',
  municipality: '見本山手市',
  prefecture: '見本県',
  procedure: null,
  form: 'juten',
  published: '2025-01-01',
  office: null,
  people: { absence: 'missing' },
  inForce: true,
});
const use = (own: Partial<SystemUse>): SystemUse => ({
  assessment: '992011-1',
  municipality: '992011',
  key: 'I-2-system1',
  printed: '見本システム',
  connections: [],
  unclear: [],
  absence: null,
  ...own,
});
const listOf = (...uses: SystemUse[]) => {
  const systems = [
    { id: 's-1', name: '見本システム', spellings: ['見本システム'], municipalities: 1, uses, connections: [] },
  ];
  return systemList.make(
    {
      systems: () => (uses.length === 0 ? [] : systems),
      assessmentFacts: () => new Map([['992011-1', facts('992011-1')]]),
      siteInfo: () => ({ procedures: [] }),
    } as unknown as ListSource,
    '',
  );
};
const cellOf = (own: Partial<SystemUse>, id: string) => {
  const { columns, rows } = listOf(use(own));
  return rows[0]?.cells[columns.findIndex((column) => column.id === id)];
};

test('no system, no row', () => {
  expect(listOf().rows).toEqual([]);
});

test('a row is a system of an assessment, with the address of its item', () => {
  const { rows, columns } = listOf(use({}), use({ key: 'I-2-system2' }));
  expect(rows.map(({ path, key }) => [path, key])).toEqual([
    ['/assessments/992011-1/#I-2-system1', 'I-2-system1'],
    ['/assessments/992011-1/#I-2-system2', 'I-2-system2'],
  ]);
  expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
});

test.each<[string, Partial<SystemUse>, unknown]>([
  ['boxes that are on', { connections: [{ label: 'その他', text: '別の窓口' }] }, [{ text: 'その他', path: null }]],
  ['no box that is on', {}, { absence: 'empty' }],
  ['no box that is on, and one that cannot be read', { unclear: ['その他'] }, { absence: 'unreadable' }],
  ['a dash', { absence: 'none' }, { absence: 'none' }],
  ['no such item', { absence: 'missing' }, { absence: 'missing' }],
])('%s', (_, own, expected) => {
  expect(cellOf(own, 'connections')).toEqual(expected);
});

test('what is written beside a box, and whether one cannot be read, have columns', () => {
  expect(cellOf({ connections: [{ label: 'その他', text: '別の窓口' }] }, 'others')).toEqual([
    { text: '別の窓口', path: null },
  ]);
  expect(cellOf({}, 'others')).toEqual({ absence: 'empty' });
  expect([cellOf({ unclear: ['その他'] }, 'unreadable'), cellOf({}, 'unreadable')]).toEqual([
    [{ text: 'あり', path: null }],
    [{ text: 'なし', path: null }],
  ]);
});

test.each(['none', 'missing', 'empty'] as const)('boxes that are not there (%s) say nothing in any column', (why) => {
  for (const id of ['connections', 'others', 'unreadable'])
    expect(cellOf({ absence: why }, id)).toEqual({ absence: why });
});
