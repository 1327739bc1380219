import type { SentenceContext } from '../../../src/changes/sentences/types.ts';
import { arrivalsOf } from '../../../src/compare/editions/arrivals.ts';
import type { BasedChange } from '../../../src/compare/editions/with-basis.ts';
import { assessmentEntries } from '../../../src/export/feeds/assessment-entries.ts';
import type { Feed, FeedEntry } from '../../../src/export/feeds/atom.ts';
import { FeedCollector } from '../../../src/export/feeds/collect.ts';
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
export function collect(...assessments: [IndexRow, BasedChange[]][]): Map<string, Feed<FeedEntry>> {
  const collector = new FeedCollector<FeedEntry>(options);
  const feeds = assessments.flatMap(([of, changes]) => collector.add(of, entriesOf(of, changes)));
  return new Map([...feeds, ...collector.end()].map(({ path, feed }) => [path, feed]));
}
