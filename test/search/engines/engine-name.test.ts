import { expect, test } from 'vitest';
import { DEFAULT_PORTAL } from '../../../src/registry/portal.ts';
import { engineFor } from '../../../src/search/engines/engine-name.ts';

test.each([
  ['a small portal', 500_000, null, 'pagefind'],
  ['a portal of a thousand assessments', 28_500_000, null, 'grams'],
  ['a small portal that asks for the other', 500_000, 'grams', 'grams'],
  ['a large portal that asks for Pagefind', 28_500_000, 'pagefind', 'pagefind'],
] as const)('%s is searched as its size or its settings say', (_which, characters, searchEngine, expected) => {
  expect(engineFor({ portal: { ...DEFAULT_PORTAL, searchEngine }, characters })).toBe(expected);
});
