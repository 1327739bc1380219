import type { SentenceContext } from '../../../src/changes/sentences/types.ts';
import { arrivalsOf } from '../../../src/compare/editions/arrivals.ts';
import type { BasedChange } from '../../../src/compare/editions/with-basis.ts';
import { assessmentEntries } from '../../../src/export/feeds/assessment-entries.ts';
import type { Feed, FeedEntry } from '../../../src/export/feeds/atom.ts';
import type { AssessmentEntries } from '../../../src/export/feeds/assessment-entries.ts';
import { feedPath } from '../../../src/export/feeds/addresses.ts';
import { FeedCollector } from '../../../src/export/feeds/collect.ts';
import type { FeedOptions } from '../../../src/export/feeds/feed-head.ts';
import { assessmentFeed, listedEntries } from '../../../src/export/feeds/listed-entries.ts';
import type { Dated } from '../../../src/export/feeds/newest-first.ts';
import { summaryOf } from '../../../src/export/feeds/summary.ts';
import type { IndexRow } from '../../../src/workspace/stored.ts';

/** An assessment of a municipality. */
export function row(id: string, code: string, more: Partial<IndexRow['frontmatter']> = {}): IndexRow {
  return {
    id,
    frontmatter: {
      form: 'juten',
      source: null,
      title: `${id}の評価書`,
      authority: `${code}市長`,
      published: '2025-03-31',
      ...more,
    },
    municipality: { code, name: `${code}市` },
    procedure: { id: 'jido-teate', name: '児童手当' },
    newestChange: null,
  } as unknown as IndexRow;
}

/** A row of 変更箇所. */
export function change(n: number, iso: string | null, more: Partial<BasedChange> = {}): BasedChange {
  const printed = {
    date: iso ?? '',
    item: `Ⅰ1 項目${n}`,
    before: '前の\n記載',
    after: '後の記載',
    note: '',
    flags: [],
  };
  return {
    ...printed,
    n,
    iso,
    fields: [],
    keys: [],
    timing: '事後',
    kind: 'law',
    rule: 'references',
    basis: '',
    ...more,
  } as unknown as BasedChange;
}

const options = { site: 'https://example.jp', base: '/portal/', name: '見本ポータル' };

const NO_NAMES: SentenceContext = { nameOf: () => '', fileName: () => '' };

/** The entries of an assessment of which the portal has one edition. */
export function entriesOf(of: IndexRow, changes: BasedChange[]) {
  const arrivals = arrivalsOf([{ frontmatter: of.frontmatter, provenance: null, changes }]);
  return assessmentEntries(of, changes, arrivals, options, NO_NAMES);
}

/** The feeds of assessments with their changes, by path. */
export const collect = (...assessments: [IndexRow, BasedChange[]][]): Map<string, Feed<FeedEntry>> =>
  collectFeeds(
    options,
    assessments.map(([of, changes]) => [of, entriesOf(of, changes)]),
  );

/** The feeds of assessments with their entries, by path. */
export function collectFeeds<Entry extends Dated>(
  feedOptions: FeedOptions,
  assessments: readonly (readonly [IndexRow, AssessmentEntries<Entry>])[],
): Map<string, Feed<Entry>> {
  const collector = new FeedCollector<Entry>(feedOptions);
  const entries = new Map(assessments.map(([{ id }, own]) => [id, own]));
  const complete = assessments.flatMap(([of, own]) => collector.add(of, summaryOf(own), ''));
  return new Map([
    ...assessments.map(([of, own]): [string, Feed<Entry>] => [
      feedPath({ of: 'assessment', id: of.id }),
      assessmentFeed(feedOptions, of, own),
    ]),
    ...[...complete, ...collector.end()].map((feed): [string, Feed<Entry>] => [
      feed.path,
      { ...feed.head, entries: listedEntries(feed, (id) => entries.get(id)?.changes ?? []) },
    ]),
  ]);
}
