import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listToCsv, listToRecords, ROW_HEADS } from '../../../src/insights/lists/list-csv.ts';
import { listFromJson, listToJson, type ListJson } from '../../../src/insights/lists/list-json.ts';
import { rowToElement } from '../../../src/insights/lists/list-elements.ts';
import { totalWords } from '../../../src/insights/lists/total-words.ts';
import type { List } from '../../../src/insights/lists/types.ts';
import { toHtml } from '../../../src/markup/to-html.ts';
import { readCsv } from '../../support/csv.ts';
import { anyList } from './arbitrary.ts';

test('a list that is written as JSON is read as it was', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const written = JSON.stringify(listToJson(list));
      expect(listFromJson(JSON.parse(written) as ListJson)).toEqual(list);
    }),
  );
});

test('CSV has a row for each row, with address, assessment and key', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const csv = listToCsv(list, (path) => `https://example.jp${path}`);
      const [head, ...rows] = readCsv(csv);
      expect(csv.startsWith('\ufeff')).toBe(true);
      expect(head).toEqual([...ROW_HEADS, ...list.columns.map(({ label }) => label)]);
      expect(rows.map(([address]) => address)).toEqual(list.rows.map(({ path }) => `https://example.jp${path}`));
      expect(rows.map((row) => row.slice(1, 3))).toEqual(
        list.rows.map(({ assessment, key }) => [assessment ?? '', key ?? '']),
      );
    }),
  );
});

const LIST: List = {
  id: 'sample',
  path: '/sample/',
  caption: '見本',
  unit: '件',
  feed: null,
  columns: [
    { id: 'municipality', label: '団体', type: 'text', isFacet: true, isHidden: false },
    { id: 'tasks', label: '委託', type: 'number', isFacet: false, isHidden: false },
    { id: 'since', label: 'いつから', type: 'day', isFacet: false, isHidden: false },
  ],
  rows: [
    {
      path: '/assessments/990011-1/#II-f1-4',
      assessment: '990011-1',
      key: 'II-f1-4',
      cells: [[{ text: '見本港市', path: null }], 1200, '2018-03'],
    },
    {
      path: '/assessments/990029-1/#II-f1-4',
      assessment: '990029-1',
      key: 'II-f1-4',
      cells: [
        [{ text: '=見本', path: '/municipalities/990029/' }],
        { absence: 'unreadable' },
        { absence: 'not-asked' },
      ],
    },
  ],
};

test('data has ISO days and bare numbers, and says why there is none in brackets; formulas are kept from running', () => {
  expect(listToRecords(LIST, (path) => path)).toEqual([
    ['アドレス', '評価書ID', '項目キー', '団体', '委託', 'いつから'],
    ['/assessments/990011-1/#II-f1-4', '990011-1', 'II-f1-4', '見本港市', '1200', '2018-03'],
    ['/assessments/990029-1/#II-f1-4', '990029-1', 'II-f1-4', '=見本', '（判読不明）', '（様式に欄なし）'],
  ]);
  expect(listToCsv(LIST, (path) => path)).toContain(",'=見本,");
});

test('a row leads to what it is about, each cell with its label', () => {
  const options = { columns: LIST.columns, shown: [0, 1, 2], address: (path: string) => `/base${path}` };
  expect(LIST.rows.map((row) => toHtml(rowToElement(row, options)))).toEqual([
    '<tr data-assessment="990011-1" data-key="II-f1-4"><th scope="row" data-label="団体">' +
      '<a href="/base/assessments/990011-1/#II-f1-4">見本港市</a></th>' +
      '<td class="figure" data-label="委託">1,200</td>' +
      '<td data-label="いつから"><time datetime="2018-03">2018年3月</time></td></tr>',
    '<tr data-assessment="990029-1" data-key="II-f1-4"><th scope="row" data-label="団体">' +
      '<a href="/base/municipalities/990029/">=見本</a></th>' +
      '<td class="figure" data-label="委託"><span class="absence">判読不明</span></td>' +
      '<td data-label="いつから"><span class="absence">様式に欄なし</span></td></tr>',
  ]);
});

test.each([
  [[0, 1], '件', '2件、2団体'],
  [[1], '件', '2件中1件、1団体'],
  [[], '件', '2件中0件'],
  [[0], '団体', '2団体中1団体'],
])('rows %j are said in words', (places, unit, words) => {
  expect(totalWords({ rows: LIST.rows.filter((_, at) => places.includes(at)), of: LIST.rows, unit })).toBe(words);
});
