import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIsoDate, parseDate, readDate, toSeireki, toWareki } from '../../src/text/wareki.ts';

describe('printed dates', () => {
  test.each([
    ['令和5年9月25日', '2023-09-25'],
    ['令和５年９月２５日', '2023-09-25'],
    ['令和 5 年 9 月 25 日', '2023-09-25'],
    ['令和1年5月1日', '2019-05-01'],
    ['令和元年12月3日', '2019-12-03'],
    ['平成28年12月', '2016-12'],
    ['平成28年12月(予定)', '2016-12'],
    ['平成28年12月（予定）', '2016-12'],
    ['平成27年6月を予定', '2015-06'],
    ['平成元年', '1989'],
    ['昭和63年4月1日', '1988-04-01'],
    ['昭和64年1月7日', '1989-01-07'],
    ['大正12年9月1日', '1923-09-01'],
    ['明治33年1月1日', '1900-01-01'],
    ['㍻30年3月26日', '2018-03-26'],
    ['2023年9月25日', '2023-09-25'],
    ['西暦2023年9月25日', '2023-09-25'],
    ['2023/9/25', '2023-09-25'],
    ['2023-09-25', '2023-09-25'],
    ['2023.9.25', '2023-09-25'],
    ['2023/09', '2023-09'],
    ['R5.9.25', '2023-09-25'],
    ['Ｈ２８．１２．１', '2016-12-01'],
    ['令和5.9.25', '2023-09-25'],
    ['R元.5.1', '2019-05-01'],
    ['令和5年4月1日 時点', '2023-04-01'],
    ['令和2年2月29日', '2020-02-29'],
    ['公表の日（令和6年10月1日）から', '2024-10-01'],
    ['令和5年9月25', '2023-09-25'],
    ['令和5年九月四日', '2023-09-04'],
    ['令和五年九月二十五日', '2023-09-25'],
    ['平成二十八年十二月', '2016-12'],
    ['平成三十一年四月三十日', '2019-04-30'],
    ['令和元年十月一日', '2019-10-01'],
    ['二〇二三年九月四日', '2023-09-04'],
    ['令和五年度分（令和六年三月十日公表）', '2024-03-10'],
  ])('%s is %s', (printed, iso) => {
    expect(parseDate(printed)).toEqual({ iso });
  });

  test.each([
    '令和5年13月1日',
    '令和五年十三月一日',
    '令和5年二月三十日',
    '令和5年2月30日',
    '令和3年2月29日',
    '令和0年4月1日',
    '令和5年9月250日',
    '令和5年0月1日',
    '2023年4月31日',
    '2023-02-30',
    '2023/13/01',
    '2023-9-250',
    'H28.12.32',
  ])('%s is impossible, which is not the same as no date', (printed) => {
    expect(readDate(printed).kind).toBe('impossible');
    expect(parseDate(printed)).toBeNull();
  });

  test.each([
    '',
    '未定',
    '－',
    '令和5年度',
    '平成28年度末',
    '2023年度',
    '番号法施行の日',
    'SR5X',
    '12年3月',
    '9月25日',
    '0120-444-555',
    '100人',
  ])('%j holds no date', (printed) => {
    expect(readDate(printed)).toEqual({ kind: 'none' });
  });

  test.each([
    ['平成31年4月30日', '2019-04-30', false],
    ['平成31年5月1日', '2019-05-01', true],
    ['平成32年3月', '2020-03', true],
    ['令和元年5月1日', '2019-05-01', false],
    ['令和元年4月30日', '2019-04-30', true],
    ['令和元年4月', '2019-04', true],
    ['平成31年', '2019', false],
    ['令和元年', '2019', false],
    ['平成元年1月8日', '1989-01-08', false],
    ['平成元年1月7日', '1989-01-07', true],
    ['昭和64年1月8日', '1989-01-08', true],
    ['昭和元年12月25日', '1926-12-25', false],
    ['大正元年7月30日', '1912-07-30', false],
    ['明治45年7月29日', '1912-07-29', false],
  ])('%s means %s; outside its era: %s', (printed, iso, outsideEra) => {
    expect(readDate(printed)).toEqual({ kind: 'date', iso, outsideEra });
  });
});

describe('ISO dates', () => {
  test.each([
    ['2023-09-25', true],
    ['2016-12', true],
    ['2016', true],
    ['2023-02-29', false],
    ['2023-13', false],
    ['2023-9-25', false],
    ['20230925', false],
    ['', false],
  ])('isIsoDate(%j) is %s', (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });

  test.each([
    ['2023-09-25', '令和5年9月25日', '2023年9月25日'],
    ['2019-05-01', '令和元年5月1日', '2019年5月1日'],
    ['2019-04-30', '平成31年4月30日', '2019年4月30日'],
    ['2019-04', '平成31年4月', '2019年4月'],
    ['2019-05', '令和元年5月', '2019年5月'],
    ['2016-12', '平成28年12月', '2016年12月'],
    ['2019', '平成31年・令和元年', '2019年'],
    ['2016', '平成28年', '2016年'],
    ['1850-01-01', '1850年1月1日', '1850年1月1日'],
  ])('%s is written %s and %s', (iso, wareki, seireki) => {
    expect(toWareki(iso)).toBe(wareki);
    expect(toSeireki(iso)).toBe(seireki);
  });

  test('anything else is refused', () => {
    expect(() => toWareki('2023-02-30')).toThrow(RangeError);
    expect(() => toSeireki('令和5年')).toThrow(RangeError);
  });

  test('every day is read back from its 和暦 and 西暦 spelling', () => {
    const day = fc.date({
      min: new Date('1868-01-25T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(readDate(toWareki(iso))).toEqual({ kind: 'date', iso, outsideEra: false });
        expect(parseDate(toSeireki(iso))).toEqual({ iso });
      }),
    );
  });
});
