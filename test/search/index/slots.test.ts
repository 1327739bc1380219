import { expect, test } from 'vitest';
import { BLOCK, blocksOf, SLOT, slotsOf } from '../../../src/search/index/slots.ts';

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
