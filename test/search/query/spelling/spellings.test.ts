import { describe, expect, it } from 'vitest';
import { otherDates } from '../../../../src/search/query/spelling/dates.ts';
import { otherLengths, otherSizes } from '../../../../src/search/query/spelling/kana.ts';
import { otherSpellings } from '../../../../src/search/query/spelling/spellings.ts';

describe('otherLengths', () => {
  it.each([
    ['サーバー', ['サーバ']],
    ['サーバ', ['サーバー']],
    ['中間サーバー室', ['中間サーバ室']],
    ['中間サーバ室', ['中間サーバー室']],
    ['サーバーとユーザ', ['サーバとユーザ', 'サーバーとユーザー']],
    ['メモリ', ['メモリー']],
    ['ユーザーid', ['ユーザid']],
    ['システム', []],
    ['ファイル', []],
    ['コピー', []],
    ['個人番号', []],
    ['キー', []],
    ['', []],
  ])('of %j are %j', (word, expected) => {
    expect(otherLengths(word)).toEqual(expected);
  });
});

describe('otherSizes', () => {
  it.each([
    ['ソフトウェア', ['ソフトウエア']],
    ['ソフトウエア', ['ソフトウェア']],
    ['ウイルス', ['ウィルス']],
    ['ウィルス', ['ウイルス']],
    ['フアイル', ['ファイル']],
    ['シヨツプ', ['ショップ']],
    ['ヴアイオ', ['ヴァイオ']],
    ['3ヶ月', ['3ケ月']],
    ['3ケ月', ['3ヶ月']],
    ['あって', ['あつて']],
    // しよう is a word of its own.
    ['しよう', []],
    ['アクセス', []],
    ['個人番号', []],
  ])('of %j are %j', (word, expected) => {
    expect(otherSizes(word)).toEqual(expected);
  });
});

describe('otherDates', () => {
  it.each([
    ['令和5年9月25日', ['2023年9月25日']],
    ['2023年9月25日', ['令和5年9月25日']],
    ['2023/9/25', ['令和5年9月25日', '2023年9月25日']],
    ['r5.9.25', ['令和5年9月25日', '2023年9月25日']],
    ['平成28年12月', ['2016年12月']],
    ['令和元年5月', ['令和1年5月', '2019年5月']],
    ['令和1年5月', ['令和元年5月', '2019年5月']],
    ['2019年', ['平成31年', '令和元年', '令和1年']],
    ['平成25年法律第27号', ['2013年法律第27号']],
    ['2019年度', []],
    ['令和5年度', []],
    ['平成28年13月', []],
    ['12345年', []],
    ['昨年', []],
  ])('of %j are %j', (word, expected) => {
    expect(otherDates(word)).toEqual(expected);
  });
});

describe('otherSpellings', () => {
  it.each([
    ['ソフトウェアサーバー', ['ソフトウエアサーバー', 'ソフトウェアサーバ', 'ソフトウエアサーバ']],
    ['再委託', []],
  ])('of %j are %j', (word, expected) => {
    expect(otherSpellings(word)).toEqual(expected);
  });
});
