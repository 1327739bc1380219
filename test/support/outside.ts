import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.ts';

const BESIDE = join(ROOT, '..', 'shared');

/** What lies beside the project and never in it, because it is not ours to publish: folder, and what it holds. */
export const OUTSIDE = {
  texts: { folder: join(BESIDE, 'seeds'), what: 'published texts' },
  facts: { folder: join(BESIDE, 'facts'), what: 'facts of a published text, read by a person' },
  originals: { folder: join(BESIDE, 'originals'), what: 'printed assessments, with what each says' },
  openings: { folder: join(BESIDE, 'openings'), what: 'first lines of published assessments' },
  cases: { folder: join(BESIDE, 'cases'), what: 'small inputs of faults, by other people' },
} as const;

/**
 * The folder of what lies beside the project, for tests that read it too; null where it is absent, as on a fork. Then a line says what is not
 * read, and which file tests the same with inputs of our own.
 */
export function outside(name: keyof typeof OUTSIDE, standIn: `test/${string}.test.ts`): string | null {
  const { folder, what } = OUTSIDE[name];
  if (existsSync(folder)) return folder;
  console.warn(`SKIPPED: ${what}, because ${folder} does not exist. ${standIn} tests the same with invented ones.`);
  return null;
}
