import { expect, test } from 'vitest';
import { groupToElements, type GroupOptions } from '../../src/insights/timeline-elements.ts';
import type { TimelineChange, TimelineGroup } from '../../src/insights/timeline.ts';
import { toHtml } from '../../src/markup/to-html.ts';

const change = (n: number, item: string): TimelineChange => ({ n, item }) as TimelineChange;
const group = {
  date: '2018-03-26',
  assessment: '990011-1',
  title: '児童手当に関する事務',
  municipality: { code: '990011', name: 'みなと見本市' },
  changes: [change(1, 'Ⅰ1②事務の内容'), change(2, ''), change(4, 'Ⅱ3'), change(5, 'Ⅱ4')],
  sentences: [
    { topic: 'item', text: '事務の内容の記載が変わった', rows: 'each', changes: [1] },
    { topic: 'unresolved', text: '項目を特定できない変更', rows: 'counted', changes: [2] },
    { topic: 'wording', text: '表記のみの変更', rows: 'counted', changes: [4, 5] },
  ],
} as TimelineGroup;
const options: GroupOptions = { heading: 'h3', before: '', kinds: null, shown: null, address: (path) => `/b${path}` };
const htmlOf = (given: Partial<GroupOptions>, of = group): string =>
  groupToElements(of, { ...options, ...given })
    .map(toHtml)
    .join('');

test('a group leads to its day in the history and its municipality, and says what changed', () => {
  const html = htmlOf({});
  expect(html).toContain(
    '<h3><a href="/b/assessments/990011-1/history/#date-2018-03-26">児童手当に関する事務</a></h3>',
  );
  expect(html).toContain('<a href="/b/municipalities/990011/">みなと見本市</a><span>この日の変更 4件</span>');
  expect(html.match(/<p>[^<]+<\/p>/gu)).toEqual([
    '<p>事務の内容の記載が変わった</p>',
    '<p>項目を特定できない変更 1件</p>',
    '<p>表記のみの変更 2件</p>',
  ]);
  expect(html).not.toContain('ほか');
});

test('beneath a sentence the items of its rows are printed, each with a link to the row', () => {
  const history = '/b/assessments/990011-1/history/#change-';
  expect(htmlOf({})).toContain(
    `<p class="timeline-places"><a href="${history}4">Ⅱ3</a><a href="${history}5">Ⅱ4</a></p>`,
  );
  expect(htmlOf({})).toContain(`<a href="${history}2">項目の記載なし</a>`);
  expect(htmlOf({ shown: 3 })).toContain(
    `<p class="timeline-places"><a href="${history}4">Ⅱ3</a><span>ほか1件</span></p>`,
  );
});

test('the changes of sentences beyond those shown are counted', () => {
  expect(htmlOf({ shown: 2 })).toContain('<li class="soft">ほか2件の変更</li>');
  expect(htmlOf({ shown: 3 })).not.toContain('件の変更</li>');
});

test('a group without a day leads to the undated ones, and bears what stands in front', () => {
  const html = htmlOf({ heading: 'h2', before: '日付の記載なし ', kinds: '表記1' }, { ...group, date: null });
  expect(html).toContain('history/#undated">日付の記載なし 児童手当に関する事務</a></h2>');
  expect(html).toContain('<span class="soft">表記1</span>');
});

test('what no row of 変更箇所 says leads to its own place', () => {
  const own: TimelineGroup = {
    ...group,
    changes: [{ n: -2, item: '③対象人数', basis: 'undeclared' } as TimelineChange],
    sentences: [
      { topic: 'undeclared', text: '変更箇所に記載のない変更：対象人数の記載が変わった', rows: 'each', changes: [-2] },
    ],
  };
  const html = htmlOf({}, own);
  expect(html).toContain('<a href="/b/assessments/990011-1/history/#undeclared-2">③対象人数</a>');
  expect(html).toContain('<h3><a href="/b/assessments/990011-1/history/#undeclared-2">児童手当に関する事務</a></h3>');
});
