import { expect, test } from 'vitest';
import { AS_PRINTED, stripSuffix } from '../../src/assessment/suffix.ts';

test.each([
  ['検討中（原文のまま）', '検討中'],
  ['検討中(原文のまま)', '検討中'],
  ['検討中 （原文のまま）', '検討中'],
  ['甲（乙）（原文のまま）', '甲（乙）'],
  // Of two the last alone is the suffix.
  ['甲（原文のまま）（原文のまま）', '甲（原文のまま）'],
  ['（原文のまま）', ''],
  ['検討中', null],
  ['検討中原文のまま', null],
  ['検討中（原文のまま）。', null],
  ['検討中（原文のまま)', null],
  ['', null],
])('%j without its suffix is %j', (text, expected) => {
  expect(stripSuffix(text, AS_PRINTED)).toBe(expected);
});
