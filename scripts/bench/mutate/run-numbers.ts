import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { numberMutants } from './numbers.ts';
import type { Mutant } from './report-mutants.ts';

/** Milliseconds: a change that makes the tests run longer than all of them take has been noticed. */
const LONGEST = 10 * 60 * 1000;
/** Not needed by tests that call functions. */
const LEFT_OUT = new Set(['node_modules', '.git', '.cache', '.astro', 'dist']);

/** Copies the project into a folder; its packages are linked. */
function copyProject(folder: string): void {
  for (const name of readdirSync('.')) if (!LEFT_OUT.has(name)) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}

/** Whether the tests of a folder that import a file, at any distance, pass. */
function passes(folder: string, path: string, tests: string): boolean {
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'related',
      path,
      '--run',
      '--bail=1',
      '--passWithNoTests',
      '--config=scripts/bench/mutate/vitest.config.ts',
      `--dir=${tests}`,
    ],
    { cwd: folder, stdio: 'ignore', timeout: LONGEST },
  );
  return status === 0;
}

/**
 * Changes the numbers of the constants of files, one at a time and in a copy of the project below `scratch`, and runs the tests of a
 * folder; of all subjects those of the same one first, for they notice soonest.
 */
export function runNumberMutants(
  paths: readonly string[],
  tests: string,
  scratch: string,
  onEach: () => void,
): Mutant[] {
  const folder = join(scratch, 'numbers');
  copyProject(folder);
  return paths.flatMap((path) => {
    const code = readFileSync(path, 'utf8');
    const subject = path.replace(/^src\//u, 'test/').replace(/(?<=^test\/[^/]+)\/.*$/u, '');
    const folders = existsSync(subject) && tests === 'test' ? [subject, tests] : [tests];
    const results = numberMutants(path, code).map(({ mutant, code: changed }): Mutant => {
      writeFileSync(join(folder, path), changed);
      const isKilled = folders.some((own) => !passes(folder, path, own));
      onEach();
      return { ...mutant, status: isKilled ? 'Killed' : 'Survived' };
    });
    writeFileSync(join(folder, path), code);
    return results;
  });
}
