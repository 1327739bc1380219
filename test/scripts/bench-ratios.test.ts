import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { touch } from '../../scripts/bench/all/same-words.ts';
import { writeCorpus } from '../../scripts/bench/corpus.ts';
import { makeDerivation } from '../../src/integration/derive/derivation.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { sync, type SyncReport } from '../../src/workspace/sync.ts';
import { ROOT } from '../support/run.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

/**
 * How much reading and deriving may cost, as a share of a first time over the same corpus in the same process: never as seconds, which
 * are those of a machine. Measured on a busy one: unchanged 0.05 to 0.07, touched 0.09 to 0.12, twice as many 1.5 to 1.7. What makes everything anew is
 * at 1, and what compares each with each at 4.
 */
const MOST = { unchanged: 0.25, touched: 0.35, doubled: 2.8 };

/** Milliseconds that the processor works for this process: a busy machine does not count. */
async function cpuOf<Value>(run: () => Promise<Value>): Promise<{ value: Value; cpu: number }> {
  const before = process.cpuUsage();
  const value = await run();
  const { user, system } = process.cpuUsage(before);
  return { value, cpu: (user + system) / 1000 };
}

test('an edit costs a small share of a first reading, and twice as many assessments about twice as much', async () => {
  const folder = folderOfTest('ratios');
  const write = (count: number): string => {
    const content = join(folder, String(count));
    writeCorpus(content, { count, characters: 10_000, copied: 0.5, forms: ['juten'] }, () => undefined);
    return content;
  };
  const read = (content: string): Promise<{ value: SyncReport; cpu: number }> =>
    cpuOf(async () => {
      const workspace = openWorkspace({ root: ROOT, content, base: join(folder, 'cache') });
      try {
        return await sync(workspace, { root: ROOT, content, derive: makeDerivation, onFaults: () => undefined });
      } finally {
        workspace.close();
      }
    });
  // What runs for the first time is compiled meanwhile, which is no cost of the corpus.
  await read(write(10));
  const half = await read(write(30));
  const content = write(60);
  const cold = await read(content);
  const unchanged = await read(content);
  const [path = ''] = globSync('assessments/*/7.md', { cwd: content });
  writeFileSync(join(content, path), touch(readFileSync(join(content, path), 'utf8')));
  const touched = await read(content);
  expect([half, cold, unchanged, touched].map(({ value }) => [value.assessments, value.cached, value.errors])).toEqual([
    [30, 0, 0],
    [60, 0, 0],
    [60, 60, 0],
    [60, 59, 0],
  ]);
  expect(unchanged.value.changed).toEqual([]);
  expect(touched.value.changed.length).toBeGreaterThan(0);
  expect(unchanged.cpu / cold.cpu).toBeLessThan(MOST.unchanged);
  expect(touched.cpu / cold.cpu).toBeLessThan(MOST.touched);
  expect(cold.cpu / half.cpu).toBeLessThan(MOST.doubled);
});
