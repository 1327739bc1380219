import { expect, it } from 'vitest';
import { change, entriesOf, row } from './support/feeds.ts';

it('a change without a row of 変更箇所 says so, has no timing, and is named by its edition for good', () => {
  const own = change(-3, '2024-04-01', { basis: 'undeclared', timing: '', date: '', name: '2024-04-01/I-1-2' });
  const { changes, document } = entriesOf(row('992011-1', '992011'), [own]);
  const [entry] = changes.map((one) => one.entry);
  expect(entry).toMatchObject({
    id: 'tag:example.jp,2026:/portal/assessments/992011-1/editions/2024-04-01/I-1-2',
    title: '変更箇所に記載のない変更：項目を特定できない変更：Ⅰ1 項目-3（992011市「992011-1の評価書」）',
    day: '2024-04-01',
    url: 'https://example.jp/portal/assessments/992011-1/history/#undeclared-3',
  });
  const headings = entry?.content.map(({ heading }) => heading);
  expect(headings).toContain('変更箇所に記載のない変更');
  expect(headings).not.toContain('提出時期');
  expect(document?.content.at(-1)).toEqual({ heading: '変更箇所', lines: ['0件'] });
});
