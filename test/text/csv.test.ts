import { expect, test } from 'vitest';
import { toCsv } from '../../src/text/csv.ts';

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
