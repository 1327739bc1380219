import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { KindId } from '../../src/changes/kinds-table.ts';
import { feedPath, type FeedScope } from '../../src/export/feeds/addresses.ts';
import type { AssessmentEntries } from '../../src/export/feeds/assessment-entries.ts';
import { FeedCollector } from '../../src/export/feeds/collect.ts';
import { FEED_LIMITS } from '../../src/export/feeds/feed-head.ts';
import { mergeNewest } from '../../src/export/feeds/merge-newest.ts';
import { newestFirst, type Dated } from '../../src/export/feeds/newest-first.ts';
import { summaryOf } from '../../src/export/feeds/summary.ts';
import type { IndexRow } from '../../src/workspace/stored.ts';
import { collectFeeds, row } from './support/feeds.ts';

const options = { site: null, base: '/', name: '見本ポータル' };

type Given = readonly [IndexRow, AssessmentEntries<Dated>];

/** All that a feed is about, sorted and cut. */
function plainly(assessments: readonly Given[], scope: FeedScope): { ids: string[]; total: number } {
  const isAbout = ({ id, municipality, procedure }: IndexRow): boolean => {
    if (scope.of === 'municipality') return municipality.code === scope.id;
    if (scope.of === 'procedure') return procedure?.id === scope.id;
    return scope.of !== 'assessment' || id === scope.id;
  };
  const own = assessments.filter(([of]) => isAbout(of)).map(([, entries]) => entries);
  const changes = own.flatMap((one) => one.changes.filter(({ kind }) => scope.of !== 'kind' || scope.id === kind));
  const documents = scope.of === 'kind' ? [] : own.map(({ document }) => document);
  const newest = (entries: (Dated | null)[]): Dated[] =>
    entries
      .filter((entry) => entry !== null)
      .sort(newestFirst)
      .slice(0, FEED_LIMITS[scope.of]);
  const entries = [...newest(changes.map(({ entry }) => entry)), ...newest(documents)].sort(newestFirst);
  return { ids: entries.map(({ id }) => id), total: changes.length };
}

const KIND_IDS: readonly KindId[] = ['added', 'law', 'office'];
const CODES = ['992011', '992020', '993018'];
const PROCEDURES = ['jido-teate', 'kaigo-hoken', null];
const scopes: FeedScope[] = [
  { of: 'all' },
  ...CODES.map((id): FeedScope => ({ of: 'municipality', id })),
  ...['jido-teate', 'kaigo-hoken'].map((id): FeedScope => ({ of: 'procedure', id })),
  ...KIND_IDS.map((id): FeedScope => ({ of: 'kind', id })),
];

interface Drawn {
  code: string;
  procedure: string | null;
  document: string | null;
  changes: { day: string | null; own: string; kind: KindId }[];
}

/** Few days, and ids that the order takes for the same (`1` and `01`), so that many entries are no newer than others. */
const drawn = fc.record<Drawn>({
  code: fc.constantFrom(...CODES),
  procedure: fc.constantFrom(...PROCEDURES),
  document: fc.constantFrom('2025-03-31', '2015-03-31', null),
  changes: fc.array(
    fc.record({
      day: fc.constantFrom('2026-01-01', '2025-01-01', '2024-01-01', null),
      own: fc.constantFrom('2020-04-01', '2021-04-01'),
      kind: fc.constantFrom(...KIND_IDS),
    }),
    { maxLength: 6 },
  ),
});

function givenOf(all: readonly Drawn[]): Given[] {
  return all
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    .map(({ code, procedure, document, changes }, at) => {
      const of = {
        ...row(`${code}-${at}`, code),
        procedure: procedure === null ? null : { id: procedure, name: procedure },
      };
      // 1 and 01 are one number.
      const name = `${at % 2 === 0 ? '' : '0'}${Math.floor(at / 2)}`;
      const entries = changes.map(({ day, kind, own }, n) => ({
        kind,
        entry: day === null ? null : { id: `${name}/${n}`, own, day },
      }));
      entries.sort(({ entry: a }, { entry: b }) =>
        a === null || b === null ? Number(a === null) - Number(b === null) : newestFirst(a, b),
      );
      const own = document === null ? null : { id: name, day: document, own: document };
      return [of, { changes: entries, document: own }] as const;
    });
}

it('a feed lists what comes first of all that it is about, whichever entries are no newer than others', () => {
  fc.assert(
    fc.property(
      fc.array(drawn, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 11 }),
      (some, times, cut) => {
        // As many as fill a feed, each with others beside it.
        const many = Array.from({ length: times }, (_, n) => [...some.slice(n % some.length), ...some.slice(0, cut)]);
        const given = givenOf(many.flat());
        const feeds = collectFeeds(options, given);
        const own = given.map(([{ id }]): FeedScope => ({ of: 'assessment', id }));
        for (const scope of [...scopes, ...own]) {
          const { ids, total } = plainly(given, scope);
          const feed = feeds.get(feedPath(scope));
          expect(feed?.entries.map(({ id }) => id) ?? [], feedPath(scope)).toEqual(ids);
          if (total > 0) expect(feed?.subtitle).toContain(`変更${total}件`);
        }
      },
    ),
    { numRuns: 60 },
  );
});

/** An assessment with one change of a day. */
const dated = (at: number, day: string): Given => [
  row(`992011-${at}`, '992011'),
  { changes: [{ kind: 'law', entry: { id: String(at), day, own: day } }], document: null },
];

test.each([
  ['newer than the oldest of them comes in', '2024-01-02', true],
  ['no newer than the oldest of them stays out', '2024-01-01', false],
])('where a hundred assessments are listed, one that is %s', (_name, day, isIn) => {
  const given = Array.from({ length: FEED_LIMITS.all }, (_, at) => dated(at, '2024-01-01'));
  const collector = new FeedCollector<Dated>(options);
  for (const [of, entries] of [...given, dated(FEED_LIMITS.all, day)]) collector.add(of, summaryOf(entries), '');
  const all = collector.end().find(({ scope }) => scope.of === 'all');
  expect(all?.contributors).toHaveLength(FEED_LIMITS.all);
  expect(all?.contributors.some(({ assessment }) => assessment === `992011-${FEED_LIMITS.all}`)).toBe(isIn);
});

test('a feed that has room takes what is older', () => {
  const entry = (id: string, day: string): Dated => ({ id, day, own: day });
  const [first, second, third] = [entry('a', '2024'), entry('b', '2023'), entry('c', '2023')];
  expect(mergeNewest([first, second], [third], 3)).toEqual([first, second, third]);
  expect(mergeNewest([first, second], [third], 2)).toEqual([first, second]);
  expect(mergeNewest([second], [first], 1)).toEqual([first]);
});

test('entries of ids that are one number stand in one order, wherever their assessments stand in the list', () => {
  const [one, other] = ['1', '01'].map((number): Dated => ({ id: `assessments/992011-${number}`, day: '', own: '' }));
  if (one === undefined || other === undefined) throw new Error('There are two.');
  expect(newestFirst(one, other)).toBeGreaterThan(0);
  expect(newestFirst(other, one)).toBeLessThan(0);
});
