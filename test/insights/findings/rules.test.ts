import { expect, test } from 'vitest';
import { excerpt, opening } from '../../../src/insights/findings/excerpt.ts';
import { toPlain } from '../../../src/insights/findings/plain-text.ts';
import { areDisjoint, readRange } from '../../../src/insights/findings/ranges.ts';

test.each([
  ['1,000人未満', { from: 0, to: 1000 }],
  ['1,000人以上1万人未満', { from: 1000, to: 10_000 }],
  ['10万人以上100万人未満', { from: 100_000, to: 1_000_000 }],
  ['30万人以上', { from: 300_000, to: Infinity }],
  ['１，０００人未満（任意実施）', { from: 0, to: 1000 }],
  ['十分である', null],
])('%s is a range of people', (option, range) => {
  expect(readRange(option)).toEqual(range);
});

test('ranges that only touch have no number in common', () => {
  expect(areDisjoint({ from: 0, to: 10 }, { from: 10, to: 20 })).toBe(true);
  expect(areDisjoint({ from: 0, to: 11 }, { from: 10, to: 20 })).toBe(false);
});

test('an excerpt says where the text goes on', () => {
  const text = `${'前'.repeat(40)}クラウド${'後'.repeat(40)}`;
  expect(excerpt(text, 40, 44)).toBe(`…${'前'.repeat(24)}クラウド${'後'.repeat(24)}…`);
  expect(opening('短い\n文', 10)).toBe('短い 文');
});

test.each([
  ['①ｸﾗｳﾄﾞに置く', 'クラウド', 'ｸﾗｳﾄﾞ'],
  ['⑩から㈱見本のクラウドへ', 'クラウド', 'クラウド'],
  ['㌔と別表第２の', '別表第2', '別表第２'],
  ['㈱見本', '株', '㈱'],
])('what is found in %j is quoted as it is printed', (text, sought, printed) => {
  const { plain, printedRange } = toPlain(text);
  const at = plain.indexOf(sought);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(text.slice(...printedRange(at, at + sought.length))).toBe(printed);
});
