import { describe, expect, it } from 'vitest';
import type { SentenceContext } from '../../src/changes/sentences/types.ts';
import type { StoredChange } from '../../src/changes/stored-change.ts';
import { withBasis } from '../../src/compare/editions/with-basis.ts';
import { loadForm } from '../../src/forms/load.ts';
import {
  newestFirst,
  newestOf,
  timelineGroups,
  timelineIndexOf,
  timelineTally,
  type TimelineGroup,
  type TimelineIndex,
} from '../../src/insights/timeline.ts';
import { monthOf } from '../../src/insights/timeline-month.ts';
import type { StoredAssessment } from '../../src/workspace/stored.ts';

const change = (n: number, iso: string | null, fields = ['I-1-2']): StoredChange =>
  ({
    n,
    iso,
    fields,
    keys: [],
    item: `項目\n${n}`,
    timing: '事前',
    kind: 'law',
    before: '',
    after: '',
    note: '',
    flags: [],
  }) as unknown as StoredChange;

function stored(id: string, code: string, changes: StoredChange[]): StoredAssessment {
  return {
    id,
    changes,
    frontmatter: { form: 'juten', title: `${id}の評価書` },
    municipality: { code, name: `${code}市` },
    procedure: { id: 'jido-teate', name: '児童手当' },
  } as unknown as StoredAssessment;
}

const NO_NAMES: SentenceContext = { nameOf: () => '', fileName: () => '' };

/** The timeline of some assessments: the whole, and the groups of each month. */
function timelineOf(...list: StoredAssessment[]): TimelineIndex & { groupsOf: (month: string) => TimelineGroup[] } {
  const groups = list.map((one) =>
    timelineGroups(one, withBasis(one.changes, null), loadForm(one.frontmatter.form), NO_NAMES),
  );
  const all = groups.flat().sort(newestFirst);
  return {
    ...timelineIndexOf(groups.map((own) => timelineTally(own))),
    groupsOf: (month) => all.filter(({ date }) => monthOf(date) === month),
  };
}

describe('the timeline', () => {
  it('has months, newest first, and one for rows without a date', () => {
    const { months, groupsOf } = timelineOf(
      stored('b', '992020', [
        change(1, '2018-03-02'),
        change(2, '2018-03-26'),
        change(3, '2018-03-26'),
        change(4, null),
      ]),
      stored('a', '992011', [
        change(1, '2018-03-26'),
        change(2, '2016-12'),
        change(3, '2016'),
        change(4, '2020-01-01'),
      ]),
    );
    expect(months.map(({ month, groups, changes }) => `${month} ${groups} ${changes}`)).toEqual([
      '2020-01 1 1',
      '2018-03 3 4',
      '2016-12 1 1',
      '2016 1 1',
      'undated 1 1',
    ]);
    expect(
      groupsOf('2018-03').map((group) => `${group.date} ${group.assessment} ${group.changes.map(({ n }) => n).join()}`),
    ).toEqual(['2018-03-26 a 1', '2018-03-26 b 2,3', '2018-03-02 b 1']);
    expect(groupsOf('undated')[0]?.changes[0]).toEqual({
      n: 4,
      item: '項目 4',
      section: '基本情報',
      timing: '事前',
      kind: 'law',
      important: false,
      basis: '',
    });
  });

  it('counts the changes of each municipality and procedure', () => {
    const { municipalities, procedures, sections } = timelineOf(
      stored('b', '992020', [change(1, '2018-03-02', [])]),
      stored('a', '992011', [change(1, null), change(2, null)]),
    );
    expect(municipalities).toEqual([
      { code: '992011', name: '992011市', changes: 2 },
      { code: '992020', name: '992020市', changes: 1 },
    ]);
    expect(procedures).toEqual([{ id: 'jido-teate', name: '児童手当', changes: 3 }]);
    expect(sections).toEqual(['基本情報']);
  });

  it('gives the newest groups of all months, and no more than asked', () => {
    const timeline = timelineOf(
      stored('a', '992011', [change(1, '2018-03-02'), change(2, '2020-01-01')]),
      stored('b', '992020', [change(1, '2018-03-26')]),
    );
    const newest = (count: number): (string | null)[] =>
      newestOf(timeline, timeline.groupsOf, count).map(({ date }) => date);
    expect(newest(2)).toEqual(['2020-01-01', '2018-03-26']);
    expect(newest(9)).toEqual(['2020-01-01', '2018-03-26', '2018-03-02']);
  });
});
