import { expect, test } from 'vitest';
import { findMoved } from '../../src/workspace/moved.ts';
import type { IndexRow } from '../../src/workspace/stored.ts';

const row = (code: string, slug: string, formerSlugs: string[]): IndexRow =>
  ({ id: `${code}-${slug}`, municipality: { code }, frontmatter: { formerSlugs } }) as IndexRow;

test('former ids lead to their assessments, but for those that an assessment has', () => {
  const rows = [
    row('992011', '12', []),
    row('992011', '12-kiso', ['12', '1']),
    row('992011', '13-kiso', ['1']),
    row('992020', '1-kiso', ['1']),
  ];
  expect([...findMoved(rows)].map(([id, to]) => [id, to.id])).toEqual([
    ['992011-1', '992011-12-kiso'],
    ['992020-1', '992020-1-kiso'],
  ]);
});
