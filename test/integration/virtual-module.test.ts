import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPageData } from '../../src/integration/page-data.ts';
import type { Corpus } from '../../src/integration/corpus.ts';
import { EXPORTS } from '../../src/integration/virtual-module.ts';
import { ROOT } from '../support/run.ts';

test('what pages may import is what there is, and has a type', () => {
  const declared = readFileSync(join(ROOT, 'src/env.d.ts'), 'utf8');
  const typed = Array.from(declared.matchAll(/export const (\w+): PageData\['(\w+)'\]/gu), ([, name, type]) => {
    expect(name).toBe(type);
    return name;
  });
  expect(typed.sort()).toEqual([...EXPORTS].sort());
  const nothing = { comparison: () => ({}) } as unknown as Corpus;
  const own = Object.keys(openPageData(nothing).data);
  expect(EXPORTS.length).toBeGreaterThan(20);
  expect(EXPORTS).toEqual(expect.arrayContaining(own.filter((name) => name !== 'comparison')));
});
