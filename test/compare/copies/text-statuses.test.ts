import { expect, test } from 'vitest';
import { findCopies } from '../../../src/compare/copies/find-copies.ts';
import { isComparable } from '../../../src/compare/copies/definition.ts';
import { addCounts, comparedOf, countStatuses, textStatuses } from '../../../src/compare/copies/text-statuses.ts';

const TEXT =
  '窓口で受け取った申請書は、鍵の掛かる棚に納め、担当の職員のほかは開けることができない。処理が終わった書類は、その日のうちに書庫へ移し、持ち出した者の名を帳簿に残す。';
const OTHER =
  '端末の画面は来庁者から見えない向きに置き、席を離れるときは職員証を抜いて画面を消す。利用の記録は月に一度、所属長が抜き取って点検し、おかしな点があれば本人に尋ねる。';

const statuses = (...texts: [municipality: string, text: string][]) =>
  textStatuses(
    texts.map(([municipality, text]) => ({ municipality, isComparable: isComparable(text) })),
    findCopies(texts.map(([municipality, text], ref) => ({ municipality, text, ref }))),
  );

test('each text is the same, nearly the same, the only one, or too short', () => {
  expect(
    statuses(['a', TEXT], ['b', TEXT], ['c', TEXT.replace('帳簿', '台帳')], ['d', OTHER], ['e', '短い文。']),
  ).toEqual(['same', 'same', 'near', 'only', null]);
});

test('a text that no other municipality could have copied is not called the only one', () => {
  expect(statuses(['a', TEXT], ['a', OTHER], ['b', '短い文。'])).toEqual(['alone', 'alone', null]);
  expect(statuses(['a', TEXT], ['b', OTHER])).toEqual(['only', 'only']);
});

test('counts add up, and those without a text to compare with count as compared nowhere', () => {
  const one = countStatuses(['same', 'same', 'near', 'alone', null]);
  expect(one).toEqual({ same: 2, near: 1, only: 0, alone: 1 });
  const sum = addCounts([one, countStatuses(['only'])]);
  expect(sum).toEqual({ same: 2, near: 1, only: 1, alone: 1 });
  expect(comparedOf(sum)).toBe(4);
});
