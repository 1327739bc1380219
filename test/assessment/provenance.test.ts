import { describe, expect, test } from 'vitest';
import { provenancePath, readProvenance } from '../../src/assessment/provenance.ts';

const record = { markdown: 'a'.repeat(64), lines: { 'I-1-1': [3, 4] }, changeLines: [[9, 9]], doubts: [] };
const read = (more: object) =>
  readProvenance(JSON.stringify({ ...record, ...more }), 'assessments/992011/1.import.json');

test.each<[string, object, string | null]>([
  ['what a person confirmed, struck and moved', { confirmed: { 'I-1-1': 'ab' }, struck: [], moved: [] }, null],
  [
    'words that are unplaced no more',
    { confirmed: {}, unplaced: [1], struck: [{ at: '3行目', text: '1' }], moved: [] },
    null,
  ],
  ['a review without its lists', { confirmed: {} }, 'review.struck'],
])('the record of a review: %s', (_, review, place) => {
  const { provenance, file } = read({ review });
  expect(provenance).toEqual(place === null ? { ...record, review } : null);
  expect(file.messages[0]?.reason ?? null).toEqual(place === null ? null : expect.stringContaining(place));
});

describe('where items are printed in the original', () => {
  test.each<[string, object]>([
    ['a record of a text has none', {}],
    [
      'a box on a page',
      { origins: { 'I-1-1': { page: 3, box: [72, 310.5, 523, 402] } }, pages: [{ width: 595.3, height: 841.9 }] },
    ],
    ['a paragraph outside of every table', { origins: { 'I-1-1': { paragraph: 4 } } }],
    ['cells of a sheet', { origins: { 'I-1-1': { sheet: 'Ⅰ基本情報', range: 'B3:F7' } } }],
    ['rows of a table', { changeOrigins: [{ table: 4, rows: [2, 2] }] }],
    ['lines', { unplacedOrigins: [{ lines: [7, 9] }] }],
    [
      'an item that goes on over pages',
      { origins: { 'I-1-1': { page: 3, box: [72, 700, 523, 800], more: [{ page: 4, box: [72, 60, 523, 90] }] } } },
    ],
  ])('%s', (_, more) => {
    const { provenance, file } = read(more);
    expect(file.messages).toEqual([]);
    expect(provenance).toEqual({ ...record, ...more });
  });

  test.each<[string, object, string]>([
    ['pages count from 1', { origins: { 'I-1-1': { page: 0, box: [0, 0, 1, 1] } } }, 'origins.I-1-1'],
    ['a box has four sides', { origins: { 'I-1-1': { page: 1, box: [0, 0, 1] } } }, 'origins.I-1-1'],
    ['a place is of one kind', { origins: { 'I-1-1': { page: 1, sheet: '表紙', range: 'A1' } } }, 'origins.I-1-1'],
    ['of each change one place', { changeOrigins: { 1: { lines: [1, 1] } } }, 'changeOrigins'],
    ['a page has a size', { pages: [{ width: 0, height: 841.9 }] }, 'pages.0.width'],
  ])('%s', (_, more, place) => {
    const { provenance, file } = read(more);
    expect(provenance).toBeNull();
    expect(file.messages[0]?.reason).toContain(place);
  });
});

test.each([
  ['assessments/992011/12.md', 'assessments/992011/12.import.json'],
  ['a.md/12.md', 'a.md/12.import.json'],
  ['12.md.md', '12.md.import.json'],
])('the record of %s is %s', (markdown, record) => {
  expect(provenancePath(markdown)).toBe(record);
});

test('what is no JSON is refused with what to do', () => {
  const { provenance, file } = readProvenance('{', 'assessments/992011/1.import.json');
  expect(provenance).toBeNull();
  expect(file.messages.map(({ reason, fatal, ruleId }) => [reason, fatal, ruleId])).toEqual([
    [
      '取込みの記録が読めません（JSONではありません）。もう一度取り込むか、このファイルを消してください。',
      true,
      'import-record',
    ],
  ]);
  expect(file.path).toBe('assessments/992011/1.import.json');
});
