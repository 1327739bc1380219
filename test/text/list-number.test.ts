import { expect, test } from 'vitest';
import { isListNumber } from '../../src/text/list-number.ts';

test.each<[removed: string, added: string, next: string, is: boolean]>([
  ['24', '23', '. 転出予定日', true],
  ['２４', '２３', '．転出予定日', true],
  ['⑤', '④', '支払', true],
  ['(3)', '(2)', '支払', true],
  ['ア', 'イ', '）申請', true],
  ['5', '6', '日', false],
  ['5', '6', '', false],
  ['5', '6', '件', false],
  ['16', '17', '、27の項', false],
  ['3', '4', '.5倍', false],
  ['24. 性別', '23', '. 住所', false],
  ['1000', '2000', '、', false],
])('%j → %j before %j', (removed, added, next, is) => {
  expect(isListNumber(removed, added, next)).toBe(is);
});
