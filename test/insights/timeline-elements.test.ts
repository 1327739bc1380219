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
  changes: [change(1, 'Ⅰ1②事務の内容'), change(2, ''), change(4, 'Ⅱ3')],
} as TimelineGroup;
const options: GroupOptions = { heading: 'h3', before: '', kinds: null, shown: null, address: (path) => `/b${path}` };
const htmlOf = (given: Partial<GroupOptions>, of = group): string =>
  groupToElements(of, { ...options, ...given })
    .map(toHtml)
    .join('');

test('a group leads to its day in the history, its municipality and each change', () => {
  const html = htmlOf({});
  expect(html).toContain(
    '<h3><a href="/b/assessments/990011-1/history/#date-2018-03-26">児童手当に関する事務</a></h3>',
  );
  expect(html).toContain('<a href="/b/municipalities/990011/">みなと見本市</a><span>3件</span>');
  expect(html).toContain('<a href="/b/assessments/990011-1/history/#change-2">項目の記載なし</a>');
  expect(html).not.toContain('ほか');
});

test('changes beyond those shown are counted', () => {
  expect(htmlOf({ shown: 2 })).toContain('<li class="soft">ほか1件</li>');
  expect(htmlOf({ shown: 3 })).not.toContain('ほか');
});

test('a group without a day leads to the undated ones, and bears what stands in front', () => {
  const html = htmlOf({ heading: 'h2', before: '日付の記載なし ', kinds: '表記1' }, { ...group, date: null });
  expect(html).toContain('history/#undated">日付の記載なし 児童手当に関する事務</a></h2>');
  expect(html).toContain('<span class="soft">表記1</span>');
});

test('what no row of 変更箇所 says is told from the rows, and leads to its own place', () => {
  const own = { ...group, changes: [{ n: -2, item: '③対象人数', basis: 'undeclared' } as TimelineChange] };
  const html = htmlOf({}, own);
  expect(html).toContain(
    '<a href="/b/assessments/990011-1/history/#undeclared-2">変更箇所に記載のない変更：③対象人数</a>',
  );
  expect(html).toContain('<h3><a href="/b/assessments/990011-1/history/#undeclared-2">児童手当に関する事務</a></h3>');
});
