import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { seeded } from '../random.ts';
import { declarationsIn, type LineRange } from './declarations.ts';
import { countMutants, listSurvivors, mutantTable } from './report-mutants.ts';
import { sampleLines } from './sample-lines.ts';

export interface MutationSize {
  /** Folders and files of the code that is changed. */
  paths: string[];
  /** Lines of code to draw, as whole functions; all where it is absent. */
  sample?: number;
  seed: number;
}

function declarationsBelow(path: string): LineRange[] {
  const files = path.endsWith('.ts')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => join(path, name));
  return files.flatMap((file) => declarationsIn(file, readFileSync(file, 'utf8')));
}

/**
 * Changes the code in small ways, one at a time and in a copy of the project, runs the tests that reach the change, and prints what
 * they noticed and what they did not.
 */
export async function measureMutants({ paths, sample, seed }: MutationSize): Promise<void> {
  const declarations = paths.flatMap(declarationsBelow);
  const drawn = sample === undefined ? declarations : sampleLines(declarations, sample, seeded(seed));
  const scratch = mkdtempSync(join(tmpdir(), 'hyokasho-mutants-'));
  try {
    const results = await new Stryker({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'scripts/bench/mutate/vitest.config.ts' },
      mutate: drawn.map(({ path, first, last }) => `${path}:${first}-${last}`),
      ignorePatterns: ['/.cache', '/.astro', '/dist'],
      tempDirName: scratch,
      reporters: ['progress'],
      // A constant at the top of a file is made once for all tests: each change of one would run them all.
      ignoreStatic: true,
      concurrency: 1,
    }).runMutationTest();
    const mutants = results.map((mutant) => ({ ...mutant, fileName: relative('.', mutant.fileName) }));
    console.log(mutantTable(countMutants(mutants)));
    for (const line of listSurvivors(mutants, (path) => readFileSync(path, 'utf8'))) console.log(line);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
