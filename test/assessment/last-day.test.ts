import { expect, test } from 'vitest';
import { isBehind, lastDayOf } from '../../src/assessment/last-day.ts';
import type { Frontmatter } from '../../src/assessment/types.ts';

const sourceOf = (retrieved: string | null): Pick<Frontmatter, 'source'> => ({
  source: { kind: 'text', retrieved } as unknown as NonNullable<Frontmatter['source']>,
});

test.each([
  ['no source', { source: null }, '2026-12-31'],
  ['no day of retrieval', sourceOf(null), '2026-12-31'],
  ['retrieved long ago', sourceOf('2021-03-31'), '2022-03-31'],
  ['retrieved this year', sourceOf('2025-12-30'), '2026-12-30'],
  ['retrieved on a day that has not come', sourceOf('2030-01-01'), '2026-12-31'],
])('the last day of a document with %s', (_, frontmatter, expected) => {
  expect(lastDayOf(frontmatter, 2025)).toBe(expected);
});

test.each([
  ['2026-03-31', false],
  ['2026-04-01', true],
  ['2026-03-30', false],
  ['2026-03', false],
  ['2026-04', true],
  ['2026', false],
  ['2027', true],
])('%s lies wholly behind 2026-03-31: %s', (iso, expected) => {
  expect(isBehind(iso, '2026-03-31')).toBe(expected);
});
