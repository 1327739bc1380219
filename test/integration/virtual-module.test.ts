import { expect, test } from 'vitest';
import { openPageData, type PageData } from '../../src/integration/page-data.ts';
import type { Corpus } from '../../src/integration/corpus.ts';
import { EXPORTS } from '../../src/integration/virtual-module.ts';

test('what pages may import is what there is, and has a type', () => {
  const typed: readonly (keyof PageData)[] = EXPORTS;
  const nothing = { comparison: () => ({}) } as unknown as Corpus;
  const own = Object.keys(openPageData(nothing).data);
  expect(typed.length).toBeGreaterThan(20);
  expect(typed).toEqual(expect.arrayContaining(own.filter((name) => name !== 'comparison')));
});
