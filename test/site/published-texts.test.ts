import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { outside } from '../support/outside.ts';

const real = inject('real');
const FACTS = outside('facts', 'test/import/texts.test.ts');

/** The facts that a person has read, beside the project; python3 compares them. */
async function whyNot(): Promise<string | null> {
  if (real === null) return 'no published texts are at hand';
  if (FACTS === null) return 'they do not exist here';
  const found = await promisify(execFile)('python3', ['--version']).catch(() => null);
  return found === null ? 'python3 is not installed' : null;
}

const missing = await whyNot();
if (missing !== null) console.warn(`SKIPPED: the comparison with facts read by a person, because ${missing}.`);

test.skipIf(missing !== null)(
  'of the facts that a person has read, 98 % are right, and no mark is wrong or guessed',
  async () => {
    const limits = ['--max-wrong-marks', '0', '--max-guessed', '0'];
    const { stdout } = await promisify(execFile)('python3', [
      join(FACTS ?? '', 'compare.py'),
      join(real?.dir ?? '', 'api/v1'),
      '--verbose',
      ...limits,
    ]);
    expect(stdout).not.toContain('MISSING FILE');
    const [, score] = /^ALL .* score ([\d.]+) %$/mu.exec(stdout) ?? [];
    expect(Number(score), stdout).toBeGreaterThanOrEqual(98);
  },
);

interface Report {
  files: { file: string; status: string; characters: { share: number } }[];
}

test.skipIf(real === null)('every published text becomes an assessment of the portal, whole', () => {
  const { files } = JSON.parse(readFileSync(real?.report ?? '', 'utf8')) as Report;
  const rows = JSON.parse(readFileSync(join(real?.dir ?? '', 'api/v1/assessments.json'), 'utf8')) as { id: string }[];
  expect(files.filter(({ status }) => status !== 'written')).toEqual([]);
  expect(rows.length).toBe(files.length);
  // The least of the targets: of a text whose reading order is scrambled. The others are held in test/import.
  expect(files.filter(({ characters }) => characters.share < 0.9)).toEqual([]);
});
