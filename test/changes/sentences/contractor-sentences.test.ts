import { describe, expect, test } from 'vitest';
import { type Given, texts } from './support/sentence-rows.ts';

describe('a company', () => {
  const given: Given[] = [['II-f1-4-contract2-3', '株式会社みほん', '株式会社べつもの']];

  test('that has a task after another one', () => {
    expect(texts(given)).toEqual(['「帳票の印刷」の委託先が「株式会社みほん」から「株式会社べつもの」に変わった']);
  });

  test('is quoted with its branch, as it is printed', () => {
    expect(texts([['II-f1-4-contract2-3', '株式会社みほん北支社', '株式会社べつもの']])).toEqual([
      '「帳票の印刷」の委託先が「株式会社みほん北支社」から「株式会社べつもの」に変わった',
    ]);
  });

  test('that may be the same one is no other', () => {
    expect(texts([['II-f1-4-contract2-3', '株式会社みほん情報', '株式会社みほん情法']])).toEqual([
      '内容を判定できない変更 1件',
    ]);
  });

  test('beside others is not said to follow one of them', () => {
    expect(texts([['II-f1-4-contract2-3', '株式会社みほん', '株式会社べつもの\n株式会社みほん']])).toEqual([
      '「帳票の印刷」の委託先の記載が変わった',
    ]);
  });

  test('that takes the place of words about it is quoted, and no company is said to go', () => {
    expect(texts([['II-f1-4-contract2-3', '入札により決定する', '株式会社みほん']])).toEqual([
      '「帳票の印刷」の委託先の記載が「入札により決定する」から「株式会社みほん」に変わった',
    ]);
  });

  test('in other letters is wording', () => {
    expect(texts([['II-f1-4-contract2-3', '株式会社みほん', '㈱みほん']])).toEqual([
      '「帳票の印刷」の委託先の表記だけが変わった',
    ]);
  });

  test('of a task that became another one that day is not said to follow', () => {
    expect(
      texts([
        ['II-f1-4-contract2', '現況届の封入', '帳票の印刷', 'Ⅱ4 委託事項2'],
        ['II-f1-4-contract2-3', '株式会社みほん', '株式会社べつもの', 'Ⅱ4 委託事項2③委託先名'],
      ]),
    ).toEqual([
      '委託事項2の委託先の記載が「株式会社みほん」から「株式会社べつもの」に変わった（委託事項の記載も変わった）',
      '委託事項2の記載が「現況届の封入」から「帳票の印刷」に変わった',
    ]);
  });

  test('of a block without a name is told by the number that the row prints', () => {
    const given: Given[] = [['/II-4-contract-3', '株式会社みほん', '株式会社べつもの', 'Ⅱ－４委託事項１③委託先名']];
    expect(texts(given)).toEqual(['委託事項1の委託先が「株式会社みほん」から「株式会社べつもの」に変わった']);
  });
});
