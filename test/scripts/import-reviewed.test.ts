import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { pathsOf, place, sha256 } from '../../scripts/import/target.ts';
import type { Provenance, ReviewRecord } from '../../src/assessment/types.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';

const FIRST = '---\nform: kiso\n---\n\n# I\n';
const SECOND = `${FIRST}\n## 1.\n`;
const recordOf = (markdown: string): Provenance => ({
  markdown: sha256(markdown),
  lines: {},
  changeLines: [],
  doubts: [],
});
const review: ReviewRecord = { confirmed: { 'I-1': 'ab' }, struck: [{ at: '3行目', text: '1' }], moved: [] };

const content = useTemporaryFolder('reviewed');
let paths = { markdown: '', sidecar: '' };
beforeEach(() => {
  paths = pathsOf(content.path, '992011', '12');
});

const importAs = (markdown: string, force = false): ReturnType<typeof place> =>
  place(paths, markdown, recordOf(markdown), { force, today: '2026-11-29' }, () => undefined);
const record = (): Provenance => JSON.parse(readFileSync(paths.sidecar, 'utf8')) as Provenance;
const addReview = (added: ReviewRecord): void =>
  writeFileSync(paths.sidecar, JSON.stringify({ ...record(), review: added }));

describe('an assessment that a person has begun to compare with its original', () => {
  beforeEach(() => {
    importAs(FIRST);
    addReview(review);
  });

  test('stays where the import would now write something else, though its Markdown is as imported', () => {
    expect(importAs(SECOND)).toEqual({ outcome: 'kept', conflict: true });
    expect(readFileSync(paths.markdown, 'utf8')).toBe(FIRST);
    expect(record().review).toEqual(review);
  });

  test('keeps what was confirmed where the import writes the same', () => {
    expect(importAs(FIRST)).toEqual({ outcome: 'same', conflict: false });
    expect(record().review).toEqual(review);
  });

  test('is overwritten by force alone; what was confirmed counts for values that stay the same', () => {
    expect(importAs(SECOND, true)).toEqual({ outcome: 'written', conflict: false });
    expect(readFileSync(paths.markdown, 'utf8')).toBe(SECOND);
    expect(record().review).toEqual({ confirmed: { 'I-1': 'ab' }, struck: [], moved: [] });
  });
});

test('a review in which nothing was decided protects nothing', () => {
  importAs(FIRST);
  addReview({ confirmed: {}, struck: [], moved: [] });
  expect(importAs(SECOND)).toEqual({ outcome: 'written', conflict: false });
});
