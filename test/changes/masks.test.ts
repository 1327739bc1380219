import { describe, expect, test } from 'vitest';
import { maskCounts, maskLaw } from '../../src/changes/masks.ts';

describe('numbers of laws', () => {
  test.each([
    ['番号法第19条第7号、26項', ['19条', '7号', '26項']],
    ['別表第二に', ['別表2']],
    ['別表第１の２', ['別表1の2']],
    ['第三十五条の二', ['35条の2']],
    ['第9条の2の3', ['9条の2の3']],
    ['（74、75の項）', ['74', '75']],
    ['別表', ['別表']],
    ['第４欄', ['4欄']],
    ['10項目', []],
    ['3件', []],
    ['7号', ['7号']],
    ['第１９条第７号', ['19条', '7号']],
    ['第十九条第七号の二', ['19条', '7号の2']],
    ['法律第27号', []],
    ['法律27号', []],
    ['政令第155号', []],
    ['平成25年法律第27号', []],
    ['平成２５年法律第２７号', []],
    ['平成二十五年法律第二十七号', []],
    ['平成25年法律第27号第19条第8号', ['19条', '8号']],
    ['総務省令第85号の第2号', ['2号']],
    ['様式第1号', []],
    ['情報機第946号通知', []],
    ['1番2号 北1条西2丁目 3号館', []],
    ['別表第二 第9号', ['別表2', '9号']],
  ])('of %j are %j', (text, taken) => {
    expect(maskLaw(text).taken).toEqual(taken);
  });

  test('leave the same rest, whatever stands between them', () => {
    const [one, other] = ['第7号及び別表第2に定める者', '第8号 並びに 別表第３に定める者'].map(maskLaw);
    expect(one?.rest).toBe(other?.rest);
    expect(one?.rest).toContain('定める者');
    expect(maskLaw('第7号に定める者').rest).not.toBe(one?.rest);
  });

  test('that are its own stay in the rest: another law is no other reference', () => {
    const [one, other] = ['平成25年法律第27号第9条', '平成25年法律第28号第9条'].map(maskLaw);
    expect(one?.rest).not.toBe(other?.rest);
    expect(one?.taken).toEqual(other?.taken);
  });
});

test.each([
  ['numbers of laws', maskLaw, '第7号の事務', 'の事務の第7号'],
  ['numbers of things', maskCounts, '5件の事務', 'の事務5件'],
])('%s leave a sign in their place: words that move are a difference', (_, mask, one, other) => {
  expect(mask(one).taken).toEqual(mask(other).taken);
  expect(mask(one).rest).not.toBe(mask(other).rest);
});

describe('numbers of things', () => {
  test.each([
    ['委託する（3件）', ['3']],
    ['（ 57 ） 件', ['57']],
    ['1,200人と３万世帯', ['1200', '3万']],
    ['12項目、4回、5か所', ['12', '4', '5']],
    ['平成28年12月', []],
    ['第3条', []],
  ])('of %j are %j', (text, taken) => {
    expect(maskCounts(text).taken).toEqual(taken);
  });

  test('leave the same rest', () => {
    expect(maskCounts('5件').rest).toBe(maskCounts('1,000件').rest);
    expect(maskCounts('5件').rest).not.toBe(maskCounts('5回').rest);
  });
});
