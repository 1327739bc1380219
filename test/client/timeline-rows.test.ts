import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS } from '../../src/changes/kinds-table.ts';
import { narrow, readTimelineQuery, toSearch } from '../../src/client/timeline/wanted.ts';
import { wantedRows } from '../../src/client/timeline/wanted-rows.ts';
import { foundWords } from '../../src/client/timeline/words.ts';
import { makeList } from '../../src/insights/lists/all-lists.ts';
import type { TimelineChange, TimelineGroup } from '../../src/insights/timeline.ts';
import { rowOf, sourceOf } from '../insights/lists/list-source.ts';

const ROWS = [rowOf('990011-1'), rowOf('990011-2', 'juten', { procedure: null }), rowOf('990029-1', 'kiso')];
const SECTIONS = ['基本情報', 'リスク対策'];

const change = fc.record({
  item: fc.constantFrom('Ⅰ１②', ''),
  section: fc.constantFrom(...SECTIONS, null),
  timing: fc.constantFrom('事前' as const, '事後' as const, '' as const),
  kind: fc.constantFrom(...KINDS.map(({ id }) => id)),
  important: fc.boolean(),
  isDeclared: fc.boolean(),
});
const groups = fc
  .array(fc.record({ row: fc.constantFrom(...ROWS), changes: fc.array(change, { minLength: 1, maxLength: 5 }) }), {
    maxLength: 5,
  })
  .map((all): TimelineGroup[] =>
    all.map(({ row, changes }) => ({
      date: '2025-03-26',
      assessment: row.id,
      title: '児童手当',
      municipality: { code: row.municipality.code, name: row.municipality.name },
      procedure: row.procedure,
      changes: changes.map(({ isDeclared, ...own }, at): TimelineChange =>
        isDeclared ? { ...own, n: at + 1, basis: '' } : { ...own, n: -at - 1, timing: '', basis: 'undeclared' },
      ),
      sentences: [],
    })),
  );
const search = fc
  .record({
    municipality: fc.constantFrom('', '990011', '990029'),
    procedure: fc.constantFrom('', 'jido-teate'),
    section: fc.constantFrom('', ...SECTIONS, 'nowhere'),
    timing: fc.constantFrom('', 'before', 'after', 'unknown'),
    kind: fc.constantFrom('', 'law', 'substance', 'nothing'),
    important: fc.constantFrom('', '1'),
  })
  .map(toSearch);

test('what is saved of the timeline is what it shows', () => {
  fc.assert(
    fc.property(groups, search, (all, asked) => {
      const index = { months: [], municipalities: [], procedures: [], kinds: [], sections: SECTIONS };
      const source = sourceOf(ROWS, { timelineIndex: () => index, timelineMonth: () => all });
      const query = readTimelineQuery(asked);
      const shown = narrow(all, query).flatMap(({ assessment, changes }) => changes.map(({ n }) => [assessment, n]));
      const saved = wantedRows(makeList(source, 'timeline-2025-03'), query).map(({ assessment, key }) => {
        const [, kind = '', n = ''] = /^(change|undeclared)-(\d+)$/u.exec(key ?? '') ?? [];
        return [assessment, kind === 'change' ? Number(n) : -Number(n)];
      });
      expect(saved).toEqual(shown);
    }),
  );
});

test.each([
  [12, 5, null, '該当 12件、5団体'],
  [0, 0, null, '該当 0件'],
  [68, null, 74, '新しい順に68件を表示（該当 74件）'],
  [1068, null, null, '新しい順に1,068件を表示'],
])('%i changes shown of %s bodies and %s in all: %s', (found, bodies, total, words) => {
  expect(foundWords(found, bodies, total)).toBe(words);
});
