/**
 * Why a document gives no value, of which no two are counted together: the item is printed empty; the document prints that there is
 * none; it cannot be read; its form has no such item; the document at hand does not print the item.
 */
export const ABSENCES = {
  empty: '記載なし',
  none: '該当なし',
  unreadable: '判読不明',
  'not-asked': '様式に欄なし',
  missing: '項目の印刷なし',
} as const;

export type Absence = keyof typeof ABSENCES;

/** What each of them means, in the order of a legend. */
export const ABSENCE_MEANINGS: Readonly<Record<Absence, string>> = {
  empty: '欄はあるが、何も書かれていない（選択肢が選ばれていないものを含む）',
  none: '欄に「－」と書かれている',
  unreadable: '○や文字を、確実には読み取れない',
  'not-asked': 'その様式には、その欄がない',
  missing: '様式には欄があるが、掲載している文書（一部だけを掲載している場合は、その部分）に印刷されていない',
};
