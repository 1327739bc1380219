import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrow, readTimelineQuery } from '../../src/client/timeline/wanted.ts';
import { KINDS } from '../../src/changes/kinds-table.ts';
import type { TimelineGroup } from '../../src/insights/timeline.ts';
import { batchesOf, cutGroups, timelineFiles, valuesOf } from '../../src/insights/timeline-batches.ts';

const change = fc.record({
  n: fc.integer({ min: 1, max: 40 }),
  item: fc.constant('委託先'),
  section: fc.constantFrom('基本情報', 'リスク対策', null),
  timing: fc.constantFrom('事前', '事後', ''),
  kind: fc.constantFrom(...KINDS.slice(0, 3).map(({ id }) => id)),
  important: fc.boolean(),
  basis: fc.constantFrom('declared', 'undeclared', 'without-effect', ''),
}) satisfies fc.Arbitrary<TimelineGroup['changes'][number]>;
const group: fc.Arbitrary<TimelineGroup> = fc.record({
  date: fc.constant('2024-04-01'),
  assessment: fc.constantFrom('992011-1', '992020-1'),
  title: fc.constant('児童手当に関する事務'),
  municipality: fc.constant({ code: '992011', name: '例示市' }),
  procedure: fc.constantFrom(null, { id: 'jido-teate', name: '児童手当' }, { id: 'koseki', name: '戸籍' }),
  changes: fc.array(change, { minLength: 1, maxLength: 5 }),
  sentences: fc.constant([]),
});
const groups = fc.array(group, { minLength: 1, maxLength: 20 });
const asked = fc.record({
  procedure: fc.constantFrom('', 'jido-teate', 'koseki', 'none'),
  section: fc.constantFrom('', '基本情報', 'リスク対策', '宣言'),
  timing: fc.constantFrom('', 'before', 'after', 'unknown'),
  kind: fc.constantFrom('', ...KINDS.slice(0, 4).map(({ id }) => id)),
  important: fc.constantFrom('', '1'),
});

test('what is asked for is in the files that are named, in order, and nothing of it in others', () => {
  fc.assert(
    fc.property(fc.array(groups, { minLength: 1, maxLength: 3 }), groups, asked, (large, small, values) => {
      const cut = large.map((own, n) => ({ month: `2024-0${9 - n}`, batches: cutGroups(own, 6) }));
      const index = batchesOf(cut.map(({ month, batches }) => ({ month, batches: batches.map(valuesOf) })));
      const months = [...cut.map(({ month }) => ({ month, changes: 1001 })), { month: '2018', changes: 9 }];
      const contents = new Map<string, readonly TimelineGroup[]>([
        ...cut.flatMap(({ month, batches }) => batches.map((own, n) => [`${month}/${n + 1}`, own] as const)),
        ['2018', small] as const,
      ]);
      const query = { ...readTimelineQuery(''), ...values };
      const files = timelineFiles(months, index, values);
      expect(files.flatMap(({ file }) => narrow(contents.get(file) ?? [], query))).toEqual(
        narrow([...large.flat(), ...small], query),
      );
      // Of one value alone a batch that is named has some.
      const single = Object.values(values).filter((value) => value !== '').length === 1;
      if (single)
        for (const { file } of files)
          if (file !== '2018') expect(narrow(contents.get(file) ?? [], query)).not.toEqual([]);
    }),
  );
});

test('a batch has at most so many changes, and a group stays whole', () => {
  const of = (...changes: number[]): TimelineGroup[] =>
    changes.map(
      (count, n) => ({ ...fc.sample(group, 1)[0], assessment: String(n), changes: new Array(count) }) as TimelineGroup,
    );
  const sizes = (batches: TimelineGroup[][]): number[][] =>
    batches.map((batch) => batch.map(({ changes }) => changes.length));
  expect(sizes(cutGroups(of(400, 600, 1), 1000))).toEqual([[400, 600], [1]]);
  expect(sizes(cutGroups(of(400, 601, 1), 1000))).toEqual([[400], [601, 1]]);
  expect(sizes(cutGroups(of(2000, 1), 1000))).toEqual([[2000], [1]]);
  expect(cutGroups([])).toEqual([]);
});
