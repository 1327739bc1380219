import { expect, test } from 'vitest';
import { BLOCK, blocksOf, SLOT, slotsOf, slotsOfTexts } from '../../../src/search/index/slots.ts';

test.each([
  [0, 0],
  [1, 1],
  [SLOT - 1, 1],
  [SLOT, 2],
])('a text of %i characters fills %i slots', (length, slots) => {
  expect(slotsOf('字'.repeat(length))).toBe(slots);
});

test.each([
  [0, 0],
  [1, 1],
  [BLOCK / SLOT, 1],
  [BLOCK / SLOT + 1, 2],
])('a record of %i slots fills %i blocks', (slots, blocks) => {
  expect(blocksOf(slots)).toBe(blocks);
});

const GROUP = 16;
const startsOf = (texts: readonly string[]): number[] => {
  let end = 0;
  return slotsOfTexts(texts).map((slots) => (end += slots) - slots);
};

test('each text has its slots, and every sixteenth more, up to the next multiple of sixteen', () => {
  const texts = Array.from({ length: 2 * GROUP + 1 }, (_, n) => '字'.repeat(n <= GROUP ? n % SLOT : SLOT)).with(
    GROUP,
    '字',
  );
  const slots = slotsOfTexts(texts);
  expect(slots.map((own, n) => own - slotsOf(texts[n] ?? '')).flatMap((room, n) => (room > 0 ? [n] : []))).toEqual([
    GROUP - 1,
    2 * GROUP - 1,
  ]);
  expect([startsOf(texts)[GROUP], startsOf(texts)[2 * GROUP]]).toEqual([16, 48]);
});

test.each([
  // Sixteen texts of one slot leave no room; one of two slots takes that of the next sixteen.
  ['字'.repeat(SLOT - 1), true],
  ['字'.repeat(SLOT), false],
])('an edit for which there is room moves no text of another group', (edited, isSame) => {
  const texts = Array.from({ length: 3 * GROUP }, () => '字');
  const [before, after] = [startsOf(texts), startsOf(texts.with(3, edited))];
  expect(after[GROUP] === before[GROUP]).toBe(isSame);
  // Where it was full, the texts behind it move by a whole group, and there is room again.
  const again = startsOf(texts.with(3, edited).with(4, '字'.repeat(3 * SLOT)));
  expect(again[GROUP]).toBe(2 * GROUP);
});
