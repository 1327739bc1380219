import { describe, expect, it } from 'vitest';
import { packDate, packDates, unpackDate, unpackDates } from '../../../src/search/index/change-dates.ts';
import {
  countByYear,
  termChangesOf,
  type TermChangeHit,
  sortTermChanges,
} from '../../../src/search/results/term-changes.ts';
import { AFTER, BEFORE, toTextNumber } from '../../../src/search/index/texts.ts';
import { writeNumbers } from '../../../src/search/index/varint.ts';

describe('movesOf', () => {
  it('says what each change did, and passes over items and the words about a change', () => {
    const items = 3;
    const found = [
      toTextNumber(1, 0),
      toTextNumber(items, AFTER),
      toTextNumber(items + 1, BEFORE),
      toTextNumber(items + 2, AFTER),
      toTextNumber(items + 2, BEFORE),
      toTextNumber(items + 3, 0),
    ];
    expect([...termChangesOf({ items }, found)]).toEqual([
      [0, 'appeared'],
      [1, 'vanished'],
      [2, 'stayed'],
    ]);
  });
});

describe('the order of changes', () => {
  const change = (date: string | null, row: number): TermChangeHit => ({
    row,
    change: 0,
    date,
    termChange: 'appeared',
  });

  it('is by date, without one last', () => {
    const sorted = sortTermChanges([change(null, 0), change('2020-04-01', 1), change('2019', 2), change('2020-04', 3)]);
    expect(sorted.map(({ date }) => date)).toEqual(['2019', '2020-04', '2020-04-01', null]);
  });

  it('gives counts by year', () => {
    const vanished: TermChangeHit = { ...change('2020-05-01', 1), termChange: 'vanished' };
    expect(countByYear([change('2019', 2), change('2020-04', 3), vanished, change(null, 0)])).toEqual([
      { year: '2019', counts: { appeared: 1, vanished: 0, stayed: 0 } },
      { year: '2020', counts: { appeared: 1, vanished: 1, stayed: 0 } },
      { year: null, counts: { appeared: 1, vanished: 0, stayed: 0 } },
    ]);
  });
});

describe('packed dates', () => {
  it.each([null, '2016', '2016-12', '2016-12-09', '2031-01-31'])('keep %s', (iso) => {
    expect(unpackDate(packDate(iso))).toBe(iso);
  });

  it('stand one behind the other', () => {
    const dates = [['2016-12-09', null], [], ['2020']];
    const bytes = Buffer.concat(dates.map((own) => writeNumbers(packDates(own))));
    expect(unpackDates(bytes)).toEqual(dates);
  });
});
