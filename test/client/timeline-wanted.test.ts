import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/changes/sentences/words.ts';
import { narrow, feedOf, readTimelineQuery, toSearch } from '../../src/client/timeline/wanted.ts';
import type { TimelineChange, TimelineGroup } from '../../src/insights/timeline.ts';

const change = (n: number, more: Partial<TimelineChange> = {}): TimelineChange => ({
  n,
  item: `項目${n}`,
  section: '基本情報',
  timing: '事前',
  kind: 'substance',
  important: false,
  basis: '',
  ...more,
});

const groups: TimelineGroup[] = [
  {
    date: '2024-04-01',
    assessment: '992011-12',
    title: '児童手当',
    municipality: { code: '992011', name: 'みなと見本市' },
    procedure: { id: 'jido-teate', name: '児童手当' },
    changes: [change(1), change(2, { kind: 'law', timing: '事後' }), change(3, { timing: '', important: true })],
    sentences: [
      { topic: 'outsourcing', text: '委託事項に「帳票の印刷」を加えた', rows: 'together', changes: [1, 3] },
      { topic: 'law', text: '条項番号の変更', rows: 'counted', changes: [2] },
    ],
  },
  {
    date: '2023-04-01',
    assessment: '992020-8',
    title: '児童手当',
    municipality: { code: '992020', name: '見本山手市' },
    procedure: null,
    changes: [change(1, { section: 'リスク対策' }), change(2, { section: null, kind: 'law' })],
    sentences: [{ topic: 'law', text: '条項番号の変更', rows: 'counted', changes: [1, 2] }],
  },
];

it('says of what is left what was said of it, with the rows that are left', () => {
  const said = (search: string): string[] =>
    narrow(groups, readTimelineQuery(search)).flatMap(({ sentences }) => sentences.map(wordsOf));
  expect(said('?kind=law')).toEqual(['条項番号の変更 1件', '条項番号の変更 1件']);
  expect(said('?important=1')).toEqual(['委託事項に「帳票の印刷」を加えた']);
  expect(said('?municipality=992020')).toEqual(['条項番号の変更 2件']);
});

const found = (search: string): string[] =>
  narrow(groups, readTimelineQuery(search)).flatMap(({ assessment, changes }) =>
    changes.map(({ n }) => `${assessment}#${n}`),
  );

describe('narrow', () => {
  it.each<[search: string, expected: string[]]>([
    ['', ['992011-12#1', '992011-12#2', '992011-12#3', '992020-8#1', '992020-8#2']],
    ['?municipality=992020', ['992020-8#1', '992020-8#2']],
    ['?procedure=jido-teate&kind=law', ['992011-12#2']],
    ['?section=リスク対策', ['992020-8#1']],
    ['?timing=after', ['992011-12#2']],
    ['?timing=unknown&important=1', ['992011-12#3']],
    ['?kind=office', []],
  ])('%s', (search, expected) => {
    expect(found(search)).toEqual(expected);
  });
});

describe('the address of the timeline', () => {
  it('says what is asked for and nothing else', () => {
    expect(toSearch(readTimelineQuery('?kind=law&other=1&timing='))).toBe('?kind=law');
  });

  it.each([
    ['', '/feeds/all.xml', true],
    ['?municipality=992011', '/feeds/municipality-992011.xml', true],
    ['?procedure=jido-teate', '/feeds/procedure-jido-teate.xml', true],
    ['?kind=law', '/feeds/kind-law.xml', true],
    ['?kind=law&timing=after', '/feeds/kind-law.xml', false],
    ['?timing=after', '/feeds/all.xml', false],
    ['?section=リスク対策', '/feeds/all.xml', false],
    ['?important=1&municipality=992011', '/feeds/municipality-992011.xml', false],
  ])('%s is nearest to the feed %s', (search, path, isExact) => {
    const nameOf = (parameter: string, value: string): string => `${parameter} ${value}`;
    expect(feedOf(readTimelineQuery(search), nameOf)).toMatchObject({ path, isExact });
  });

  it('names the feed by what a reader chose', () => {
    expect(feedOf(readTimelineQuery('?municipality=992011'), () => 'みなと見本市').holds).toBe(
      'みなと見本市の変更と、掲載した評価書',
    );
  });
});

it('a change that no row says has no timing that could be missing', () => {
  const own = change(-1, { timing: '', basis: 'undeclared' });
  const all: TimelineGroup[] = [{ ...(groups[0] as TimelineGroup), changes: [own, change(3, { timing: '' })] }];
  const asked = (search: string): number[] =>
    narrow(all, readTimelineQuery(search)).flatMap((group) => group.changes.map(({ n }) => n));
  expect(asked('?timing=unknown')).toEqual([3]);
  expect(asked('')).toEqual([-1, 3]);
});
