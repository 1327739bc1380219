import { expect, test } from 'vitest';
import { cutAtWord } from '../../src/text/cut-at-word.ts';

test.each([
  ['熊本市 総務局', 7, '熊本市 総務局'],
  ['熊本市　総務局\n法制課', 11, '熊本市 総務局 法制課'],
  ['熊本市中央区手取本町1番1号 電話番号 096-328-2111', 26, '熊本市中央区手取本町1番1号 電話番号…'],
  ['電話番号096-328-2111', 10, '電話番号…'],
  ['デジタル庁、日本年金機構、都道府県', 14, 'デジタル庁、日本年金機構…'],
  ['システムの運用をデータセンターで行う', 10, 'システムの運用を…'],
  ['情報公開窓口情報公開窓口', 8, '情報公開窓口情報…'],
  ['あいうえおかきくけこ', 4, 'あいうえ…'],
  ['名称（略称を含む', 6, '名称（略称を…'],
  ['市区町村（略称を含む', 5, '市区町村…'],
  ['第2条の表に定める情報照会者', 8, '第2条の表に…'],
  ['', 4, ''],
])('%s within %d letters is %s', (text, length, cut) => expect(cutAtWord(text, length)).toBe(cut));

test('is never longer than asked, and begins as the text does', () => {
  const text =
    '熊本市 総務局 行政管理部 法制課 情報公開窓口 〒860-8601 熊本市中央区手取本町1番1号 電話番号 096-328-2059';
  for (let length = 1; length <= text.length; length += 1) {
    const cut = cutAtWord(text, length).replace(/…$/u, '');
    expect(cut.length).toBeLessThanOrEqual(length);
    expect(text.startsWith(cut)).toBe(true);
  }
});
