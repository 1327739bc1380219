import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv, toCsvRows } from '../../src/text/csv.ts';

test('cells are quoted where they must be', () => {
  expect(
    toCsv([
      ['a', 'b,c'],
      ['d"e', 'f\ng'],
    ]),
  ).toBe('\ufeffa,"b,c"\r\n"d""e","f\ng"\r\n');
});

test('a text that a spreadsheet would run is told to be a text; dashes and numbers stay', () => {
  expect(toCsv([['=1+1', '@x', '-x', '-', '－', '-5', '+1']])).toBe("\ufeff'=1+1,'@x,'-x,-,－,-5,'+1\r\n");
});

test.each(['＝1+1', '＋見本', '－見本', '＠SUM(A1)', '－1+1', '-\n1', '－１－１'])(
  'so is %j, which Japanese spreadsheets run',
  (text) => {
    expect(toCsv([[text]]).replaceAll('"', '')).toBe(`\ufeff'${text}\r\n`);
  },
);

test.each(['－', '-', '－5', '－１２．５', '－12.5', 'ー', '―', '−1', '見本＝見本', '5', '（＋）'])(
  '%j stays',
  (text) => {
    expect(toCsv([[text]])).toBe(`\ufeff${text}\r\n`);
  },
);

/** What no spreadsheet runs. */
const cells = fc
  .string({
    unit: fc.constantFrom('"', ',', ';', '\n', '\r', ' ', "'", 'a', '見', '𠮟', '\ud842', '\ufeff'),
    maxLength: 8,
  })
  .map((text) => text.replace(/^\r+/u, ''));

test('rows are written as csv-stringify writes them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cells, { maxLength: 4 }), { maxLength: 4 }), (rows) => {
      expect(toCsvRows(rows)).toBe(stringify(rows, { record_delimiter: 'windows', quoted_match: /[\r\n]/u }));
    }),
    { numRuns: 2000 },
  );
});
