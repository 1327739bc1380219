import { expect, test } from 'vitest';
import type { Entry } from '../../../src/assessment/types.ts';
import { historyOfEditions, type DatedEdition } from '../../../src/compare/editions/edition-history.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { columnOf, editionOf, entriesOf, rowOf, text, withValue } from './edition-like.ts';

const form = loadForm('juten');
const ENTRIES = entriesOf(form);

const said = (words: string, key = 'I-1-2', entries: Entry[] = ENTRIES): Entry[] =>
  withValue(entries, key, text(words));
const dated = (date: string | null, ...edition: [Entry[], ...Parameters<typeof rowOf>[]]): DatedEdition => {
  const [entries, ...rows] = edition;
  return {
    date,
    ...editionOf(
      form,
      entries,
      rows.map((row) => rowOf(...row)),
    ),
  };
};

const FIRST = '窓口で届出書を受け付ける。';
const SECOND = '郵送の届出書も受け付ける。';
const THIRD = '電子申請だけを受け付ける。';
const ROW: Parameters<typeof rowOf> = [columnOf(form, 'I-1-2'), FIRST, SECOND];
const NEXT: Parameters<typeof rowOf> = [columnOf(form, 'I-1-2'), SECOND, THIRD, { date: '令和7年4月1日' }];

test('a single edition proves nothing', () => {
  expect(historyOfEditions([dated('2024-04-01', said(FIRST))], form)).toEqual({
    steps: [],
    effects: {},
    undeclared: [],
  });
});

test('rows of each edition are known by their numbers in the newest one, whatever its order', () => {
  const { steps, effects } = historyOfEditions(
    [
      dated('2022-04-01', said(FIRST)),
      dated('2024-04-01', said(SECOND), ROW),
      dated('2025-04-01', said(THIRD), NEXT, ROW),
    ],
    form,
  );
  expect(effects).toEqual({
    1: { n: 1, basis: 'declared', side: null },
    2: { n: 2, basis: 'declared', side: null },
  });
  expect(steps.map(({ older, newer }) => [older, newer])).toEqual([
    ['2024-04-01', '2025-04-01'],
    ['2022-04-01', '2024-04-01'],
  ]);
});

test('a row that the newest edition has dropped is known in its own step alone', () => {
  const { steps, effects } = historyOfEditions(
    [dated('2022-04-01', said(FIRST)), dated('2024-04-01', said(SECOND), ROW), dated('2025-04-01', said(THIRD), NEXT)],
    form,
  );
  expect(effects).toEqual({ 1: { n: 1, basis: 'declared', side: null } });
  expect(steps[1]?.rows).toEqual([{ n: 1, basis: 'declared', side: null }]);
});

test('differences without a row are numbered from the oldest edition on, so that a later one adds to the end', () => {
  const editions = [
    dated('2022-04-01', said(FIRST)),
    dated('2024-04-01', said(SECOND)),
    dated('2025-04-01', said(THIRD)),
  ];
  const { undeclared } = historyOfEditions(editions, form);
  const facts = undeclared.map(({ n, iso, before, after, keys, timing, date }) => [
    n,
    iso,
    before,
    after,
    keys,
    timing,
    date,
  ]);
  expect(facts).toEqual([
    [-1, '2024-04-01', FIRST, SECOND, ['I-1-2'], '', ''],
    [-2, '2025-04-01', SECOND, THIRD, ['I-1-2'], '', ''],
  ]);
  expect(historyOfEditions(editions.slice(0, 2), form).undeclared).toEqual(undeclared.slice(0, 1));
  expect(undeclared[0]).toMatchObject({ kind: 'substance', how: 'exact', fields: ['I-1-2'], name: '2024-04-01/I-1-2' });
  expect(undeclared[0]?.item).toContain('②事務の内容');
});

test('a difference of an earlier edition is about the item of the newest one, and about none where that is gone', () => {
  const isSystem = ({ key }: Entry): boolean => key.startsWith('I-2-system1');
  const twice = (first: string, second: string): Entry[] => {
    const of = (name: string, number: number): Entry[] =>
      said(name, 'I-2-system1-1', ENTRIES.filter(isSystem)).map((entry) => ({
        ...entry,
        key: entry.key.replace('system1', `system${number}`),
      }));
    const at = ENTRIES.findIndex(isSystem);
    const others = ENTRIES.filter((entry) => !isSystem(entry));
    return [...others.slice(0, at), ...of(first, 1), ...of(second, 2), ...others.slice(at)];
  };
  const once = said('税務電算機 第二版', 'I-2-system1-1');
  const editions = [
    dated('2022-04-01', twice('住民台帳', '税務電算機 第一版')),
    dated('2024-04-01', twice('住民台帳を改めた台帳', '税務電算機 第二版')),
    dated('2025-04-01', once),
  ];
  const { undeclared } = historyOfEditions(editions, form);
  expect(undeclared.at(-1)?.name).toBe('2025-04-01/I-2-system1/gone');
  expect(undeclared.map(({ n, before, keys }) => [n, before.split('\n')[0], keys])).toEqual([
    [-1, '住民台帳', []],
    [-2, '税務電算機 第一版', ['I-2-system1-1']],
    [-3, expect.stringContaining('住民台帳を改めた台帳'), []],
  ]);
});
