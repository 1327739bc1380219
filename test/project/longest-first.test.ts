import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { TestSpecification, Vitest } from 'vitest/node';
import { LONGEST, LongestFirst } from '../support/longest-first.ts';

test('the files that are started first are there', () => {
  expect(LONGEST.filter((path) => !existsSync(path))).toEqual([]);
});

test('the longest files are started first, and the others in the order that Vitest gives them', async () => {
  const [longest = '', next = ''] = LONGEST;
  const files = ['test/a.test.ts', next, 'test/b.test.ts', longest].map((path) => {
    const config = { root: process.cwd(), sequence: { groupOrder: 0 }, isolate: false };
    return { moduleId: `${process.cwd()}/${path}`, project: { name: 'unit', config } } as TestSpecification;
  });
  // Their durations are known, and are all the same.
  const known = { cache: { getTestSpecificationResult: () => ({ failed: false, duration: 1 }) } } as unknown as Vitest;
  const sorted = await new LongestFirst(known).sort(files);
  expect(sorted.map(({ moduleId }) => moduleId.slice(process.cwd().length + 1))).toEqual([
    longest,
    next,
    'test/a.test.ts',
    'test/b.test.ts',
  ]);
});
