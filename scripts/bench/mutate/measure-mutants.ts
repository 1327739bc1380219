import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { sameInBoth } from '../../../src/text/bilingual.ts';
import { terminalProgress } from '../../terminal/progress.ts';
import { seeded } from '../random.ts';
import { declarationsIn, type LineRange } from './declarations.ts';
import { numberMutants } from './numbers.ts';
import { countMutants, listSurvivors, mutantTable, type Mutant } from './report-mutants.ts';
import { runNumberMutants } from './run-numbers.ts';
import { sampleLines } from './sample-lines.ts';

export interface MutationSize {
  /** Folders and files of the code that is changed. */
  paths: string[];
  /** Lines of code to draw, as whole functions; all where it is absent. */
  sample?: number;
  seed: number;
  /** Folder of the tests that are run; those of all subjects where it is absent. */
  tests?: string;
  /** Change the numbers of constants instead of what functions do. */
  numbers?: true;
}

const filesOf = (path: string): string[] =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => join(path, name));

/** What functions do is changed by StrykerJS, which knows which test reaches which change. */
async function mutateFunctions(drawn: readonly LineRange[], tests: string, scratch: string): Promise<Mutant[]> {
  const results = await new Stryker({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'scripts/bench/mutate/vitest.config.ts', dir: tests },
    mutate: drawn.map(({ path, first, last }) => `${path}:${first}-${last}`),
    ignorePatterns: ['/.cache', '/.astro', '/dist'],
    tempDirName: scratch,
    reporters: ['progress'],
    // A constant at the top of a file is made once for all tests: each change of one would run them all.
    ignoreStatic: true,
    concurrency: 1,
    // Beside other work a run takes many times as long as the first one, which would count as noticed.
    timeoutMS: 20_000,
  }).runMutationTest();
  return results.map((mutant) => ({ ...mutant, fileName: relative('.', mutant.fileName) }));
}

/** StrykerJS changes no numbers. */
function mutateNumbers(paths: readonly string[], tests: string, scratch: string): Mutant[] {
  const count = paths.flatMap((path) => numberMutants(path, readFileSync(path, 'utf8'))).length;
  const step = terminalProgress({ language: 'en' }).step(sameInBoth('mutate'), count);
  const mutants = runNumberMutants(paths, tests, scratch, () => step.advance());
  step.end(sameInBoth(`${count} changes`));
  return mutants;
}

/**
 * Changes the code in small ways, one at a time and in a copy of the project, runs the tests that reach the change, and prints what
 * they noticed and what they did not.
 */
export async function measureMutants({ paths, sample, seed, numbers, tests = 'test' }: MutationSize): Promise<void> {
  const files = paths.flatMap(filesOf);
  const scratch = mkdtempSync(join(tmpdir(), 'hyokasho-mutants-'));
  try {
    const declarations = files.flatMap((file) => declarationsIn(file, readFileSync(file, 'utf8')));
    const drawn = sample === undefined ? declarations : sampleLines(declarations, sample, seeded(seed));
    const mutants =
      numbers === true ? mutateNumbers(files, tests, scratch) : await mutateFunctions(drawn, tests, scratch);
    console.log(mutantTable(countMutants(mutants)));
    for (const line of listSurvivors(mutants, (path) => readFileSync(path, 'utf8'))) console.log(line);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
