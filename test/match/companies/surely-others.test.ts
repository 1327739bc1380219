import { expect, test } from 'vitest';
import { areSurelyOthers } from '../../../src/match/companies/surely-others.ts';

test.each([
  ['株式会社見本情報', '雛形システム株式会社', true],
  ['株式会社見本情報', '㈱見本情報', false],
  ['株式会社見本情報', '見本情報', false],
  ['株式会社エム・アイ・エス見本', '株式会社エムアイエス見本', false],
])('%s and %s', (before, after, others) => {
  expect(areSurelyOthers(before, after)).toBe(others);
});
