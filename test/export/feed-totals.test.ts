import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KINDS } from '../../src/changes/kinds-table.ts';
import { arrivalsOf } from '../../src/compare/editions/arrivals.ts';
import type { BasedChange } from '../../src/compare/editions/with-basis.ts';
import { assessmentEntries } from '../../src/export/feeds/assessment-entries.ts';
import { loadForm } from '../../src/forms/load.ts';
import { timelineGroups, timelineIndexOf, timelineTally } from '../../src/insights/timeline.ts';
import type { SentenceContext } from '../../src/changes/sentences/types.ts';
import type { IndexRow } from '../../src/workspace/stored.ts';
import { collectFeeds } from './support/feeds.ts';

const options = { site: null, base: '/', name: '見本ポータル' };
const TOTAL = /変更(?<total>\d+)件(?:のうち(?<listed>\d+)件)?/u;

interface Document {
  code: string;
  procedure: string | null;
  published: string | null;
  retrieved: string | null;
  changes: { iso: string | null; kind: string }[];
}

const document = fc.record<Document>({
  code: fc.constantFrom('992011', '992020', '992518'),
  procedure: fc.constantFrom('jido-teate', 'kaigo-hoken', null),
  published: fc.constantFrom('2025-03-31', '2015-03-31', null),
  retrieved: fc.constantFrom('2026-11-29', null),
  changes: fc.array(
    fc.record({
      iso: fc.constantFrom('2015-04', '2020-04-01', '2026', null),
      kind: fc.constantFrom(...KINDS.map(({ id }) => id)),
    }),
    { maxLength: 90 },
  ),
});

function rowOf({ code, procedure, published, retrieved }: Document, at: number): IndexRow {
  const source = retrieved === null ? null : { retrieved };
  return {
    id: `${code}-${at}`,
    frontmatter: { form: 'juten', source, title: `評価書${at}`, authority: null, published, status: 'published' },
    municipality: { code, name: `${code}市` },
    procedure: procedure === null ? null : { id: procedure, name: procedure },
    newestChange: null,
  } as unknown as IndexRow;
}

const changesOf = ({ changes }: Document): BasedChange[] =>
  changes.map(
    ({ iso, kind }, at) =>
      ({
        ...{ n: at + 1, iso, kind, date: iso ?? '', item: `Ⅰ1 項目${at}`, before: '', after: '後', note: '' },
        ...{ flags: [], fields: [], keys: [], timing: '事後', basis: '' },
      }) as unknown as BasedChange,
  );

const NO_NAMES: SentenceContext = { nameOf: () => '', fileName: () => '' };

it('as many changes as the timeline has are behind each feed, and it lists them all or up to its limit', () => {
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 8 }), (given) => {
      const documents = given.toSorted((a, b) => (a.code < b.code ? -1 : 1));
      const assessments = documents.map((one, at) => {
        const [row, changes] = [rowOf(one, at), changesOf(one)];
        const arrivals = arrivalsOf([{ frontmatter: row.frontmatter, provenance: null, changes }]);
        return [row, assessmentEntries(row, changes, arrivals, options, NO_NAMES)] as const;
      });
      const feeds = collectFeeds(options, assessments);
      const totals = (path: string): number =>
        Number(TOTAL.exec(feeds.get(path)?.subtitle ?? '')?.groups?.['total'] ?? 0);

      const tallies = documents.flatMap((one, at) => {
        const groups = timelineGroups(rowOf(one, at), changesOf(one), loadForm('juten'), NO_NAMES);
        return groups.length === 0 ? [] : [timelineTally(groups)];
      });
      const index = timelineIndexOf(tallies);
      const all = index.months.reduce((sum, { changes }) => sum + changes, 0);
      expect(totals('/feeds/all.xml')).toBe(all);
      for (const { code, changes } of index.municipalities)
        expect(totals(`/feeds/municipality-${code}.xml`)).toBe(changes);
      for (const { id, changes } of index.procedures) expect(totals(`/feeds/procedure-${id}.xml`)).toBe(changes);
      for (const { id, changes } of index.kinds) expect(totals(`/feeds/kind-${id}.xml`)).toBe(changes);
      expect(index.kinds.reduce((sum, { changes }) => sum + changes, 0)).toBe(all);

      for (const { subtitle, entries } of feeds.values()) {
        const { total = '0', listed = total } = TOTAL.exec(subtitle)?.groups ?? {};
        expect(entries.filter(({ url }) => url.includes('#change-'))).toHaveLength(Number(listed));
      }
    }),
    { numRuns: 60 },
  );
});
