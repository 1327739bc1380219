import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Entry } from '../../../src/assessment/types.ts';
import { textOf } from '../../../src/assessment/value-text.ts';
import { reconstructHistory } from '../../../src/changes/history/reconstruct-history.ts';
import type { DatedEdition } from '../../../src/compare/editions/edition-history.ts';
import { versionsOfEditions, type EditionVersions } from '../../../src/compare/editions/edition-versions.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { columnOf, editionOf, entriesOf, rowOf, text, withValue } from './edition-like.ts';

const form = loadForm('juten');
const ENTRIES = entriesOf(form);
const COLUMN = columnOf(form, 'I-1-2');
type Row = [before: string, after: string, date: string];

const said = (words: string, key = 'I-1-2'): Entry[] => withValue(ENTRIES, key, text(words));
const dated = (date: string, entries: Entry[], ...rows: Row[]): DatedEdition => ({
  date,
  ...editionOf(
    form,
    entries,
    rows.map(([before, after, printed]) => rowOf(COLUMN, before, after, { date: printed })),
  ),
});

/** What an item said on a day, how that is known, and the edition that it rests on. */
function on({ versions }: EditionVersions, day: string, key = 'I-1-2'): [string, string, string | null] | null {
  const version = versions.get(key)?.find(({ from }) => from === null || from <= day);
  return version === undefined ? null : [version.text, version.status, version.edition];
}

const [A, B, C, D] = [
  '窓口で受け付ける。',
  '郵送でも受け付ける。',
  '電子申請で受け付ける。',
  '代理人からも受け付ける。',
];

describe('a single edition', () => {
  it('is worked back as without editions', () => {
    const text_ = fc.constantFrom(A, B, C, D);
    const rows = fc.array(fc.tuple(text_, text_, fc.constantFrom('令和5年4月1日', '令和6年4月1日', '')), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(rows, text_, (some, words) => {
        const edition = dated('2025-04-01', said(words), ...(some as Row[]));
        const { versions, days, spans } = versionsOfEditions([edition], form);
        const texts = new Map(
          edition.assessment.entries.flatMap(({ key, value }) =>
            value === null ? [] : [[key, textOf(value)] as const],
          ),
        );
        const alone = reconstructHistory(texts, edition.changes, form);
        const changed = [...alone.versions].filter(([, own]) => own.some(({ status }) => status !== 'stands'));
        const known = changed.map(
          ([key, own]) => [key, own.map((version) => ({ ...version, edition: null }))] as const,
        );
        expect(versions).toEqual(new Map(known));
        expect(days).toEqual(alone.days);
        expect(spans).toEqual([{ from: null, edition: null, isRestored: true }]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('editions', () => {
  const editions = [
    dated('2022-04-01', said(B), [A, B, '令和3年10月1日']),
    dated('2025-04-01', said(D), [A, B, '令和3年10月1日'], [B, C, '令和5年4月1日'], [C, D, '令和6年4月1日']),
  ];
  const known = versionsOfEditions(editions, form);

  test.each([
    ['2025-04-01', D, 'stands', null],
    ['2024-04-01', D, 'stands', null],
    ['2024-03-31', C, 'restored', null],
    ['2023-04-01', C, 'restored', null],
    ['2023-03-31', B, 'edition', '2022-04-01'],
    ['2022-04-01', B, 'edition', '2022-04-01'],
    ['2022-03-31', B, 'restored', '2022-04-01'],
    ['2021-09-30', A, 'restored', '2022-04-01'],
  ])('on %s the item says %s (%s, from the edition of %s)', (day, words, status, edition) => {
    expect(on(known, day)).toEqual([words, status, edition]);
  });

  test('days are those of rows and of editions, and begin before the first row', () => {
    expect(known.days).toEqual(['2024-04-01', '2023-04-01', '2022-04-01', '2021-10-01']);
    expect(known.begins).toBe('2021-09-30');
    expect(known.spans).toEqual([
      { from: '2023-04-01', edition: null, isRestored: true },
      { from: '2022-04-01', edition: '2022-04-01', isRestored: false },
      { from: null, edition: '2022-04-01', isRestored: true },
    ]);
  });

  test('nothing is told of the day before an edition that nothing was changed before', () => {
    expect(versionsOfEditions([dated('2022-04-01', said(A)), dated('2025-04-01', said(B))], form).begins).toBe(
      '2022-04-01',
    );
    expect(versionsOfEditions([dated('2025-04-01', said(B))], form).begins).toBeNull();
  });

  test('a difference without a row holds until the next edition was published', () => {
    const silent = versionsOfEditions([dated('2022-04-01', said(A)), dated('2025-04-01', said(B))], form);
    expect(on(silent, '2025-03-31')).toEqual([A, 'edition', '2022-04-01']);
    expect(on(silent, '2025-04-01')).toEqual([B, 'stands', null]);
  });

  test('rows undone are named by their numbers in the edition in force', () => {
    const moved = versionsOfEditions(
      [
        dated('2022-04-01', said(B), [A, B, '令和3年10月1日']),
        dated('2025-04-01', said(C), [B, C, '令和5年4月1日'], [A, B, '令和3年10月1日']),
      ],
      form,
    );
    const oldest = moved.versions.get('I-1-2')?.at(-1);
    expect(oldest).toMatchObject({ text: A, undone: [2], edition: '2022-04-01' });
  });

  test('what only an earlier edition prints has a name of its own', () => {
    const isSystem = ({ key }: Entry): boolean => key.startsWith('I-2-system1');
    const two = ENTRIES.flatMap((entry) => {
      if (!isSystem(entry)) return [entry];
      return [
        entry,
        { ...entry, key: entry.key.replace('system1', 'system2'), value: entry.value && text('別の台帳の記録') },
      ];
    });
    const known_ = versionsOfEditions([dated('2022-04-01', two), dated('2025-04-01', ENTRIES)], form);
    expect(on(known_, '2023-01-01', 'I-2-system2-1@2022-04-01')).toEqual(['別の台帳の記録', 'edition', '2022-04-01']);
    expect(on(known_, '2025-04-01', 'I-2-system2-1@2022-04-01')).toEqual(['', 'stands', null]);
  });
});
