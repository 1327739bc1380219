import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { IMPORTER } from '../../scripts/import/source-key.ts';

const IMPORTED = /\bfrom\s*'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'/gu;

/** Files of the code that a file reaches, itself too. */
function reach(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, from, dynamic] of readFileSync(path, 'utf8').matchAll(IMPORTED))
    reach(posix.join(posix.dirname(path), from ?? dynamic ?? ''), seen);
  return seen;
}

test('all code that the reading of a source reaches takes part in what tells whether it is read again', () => {
  const reached = [...reach('scripts/import/reader-process.ts'), ...reach('scripts/import/import-each.ts')];
  const outside = reached.filter((path) => !IMPORTER.some((folder) => path.startsWith(`${folder}/`)));
  expect(reached).toContain('src/import/readers/pdf/index.ts');
  expect([...new Set(outside)]).toEqual([]);
});
