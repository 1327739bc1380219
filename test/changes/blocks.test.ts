import { expect, test } from 'vitest';
import { blockAt } from '../../src/changes/item-column/blocks.ts';
import { beneath } from '../../src/changes/item-column/scope.ts';
import { nodeByField } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import { toLabelText } from '../../src/match/labels/label-text.ts';

const scope = beneath([nodeByField(loadForm('juten'), 'II-5') ?? expect.unreachable()]);

test.each<[text: string, numbers: number[], rest: string]>([
  ['移転先3', [3], ''],
  ['移転先3①', [3], '①'],
  ['移転先3、移転先1', [1, 3], ''],
  ['移転先10 及び 移転先2、移転先9①', [2, 9, 10], '①'],
  ['移転先2～4、6', [2, 3, 4, 6], ''],
  ['移転先3、移転先3', [3], ''],
  // Those after the change, where both are named.
  ['移転先9(変更前)、移転先8(変更後)', [8], ''],
  ['移転先8(変更後)、移転先9(変更前)', [8], ''],
  ['移転先9(変更前)', [9], ''],
])('%j names the blocks %j', (text, numbers, rest) => {
  const words = toLabelText(text);
  const found = blockAt(words, 0, scope);
  expect(found?.node.field).toBe('II-5-transfer');
  expect(found?.numbers).toEqual(numbers);
  expect(words.text.slice(found?.end)).toBe(rest);
});

test.each(['移転先', '移転先0', '見本3', '3'])('%j names no block', (text) => {
  expect(blockAt(toLabelText(text), 0, scope)).toBeNull();
});
