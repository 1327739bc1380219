import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { FIRST_ITEMS, openThreads, type Threads } from '../../../src/workspace/threads/open-threads.ts';
import { DamagedValue } from '../../../src/workspace/values.ts';
import { half } from './support/half.ts';

let threads: Threads<number, string> | null = null;
afterEach(() => threads?.close());

const open = (first?: number, module: string | null = join(import.meta.dirname, 'support/halving-thread.ts')) =>
  (threads = openThreads<number, string>(
    // Workers of tests may be threads themselves.
    { here: (item) => half(item, 'm').replace(/here|in a thread/u, 'here'), module, data: { unit: 'm' } },
    first,
  ));
const expectInThread = 'in a thread';

test('items up to the bound are done at once in this thread, and the next one in another', async () => {
  const { run, ahead } = open();
  for (let n = 1; n < FIRST_ITEMS; n += 1) expect(run(4)).toBe('2 m here');
  expect(ahead()).toBe(1);
  expect(run(4)).toBe('2 m here');
  expect(ahead()).toBeGreaterThan(availableParallelism());
  await expect(run(4)).resolves.toBe(`2 m ${expectInThread}`);
});

test('work without a module is done here however much there is', () => {
  const { run, ahead } = open(0, null);
  expect(run(6)).toBe('3 m here');
  expect(ahead()).toBe(1);
});

test('results come to who asked for them, whoever is done first', async () => {
  const { run } = open(0);
  const numbers = Array.from({ length: 50 }, (_, n) => n * 2);
  const results = await Promise.all(numbers.map(run));
  expect(results).toEqual(numbers.map((n) => `${n / 2} m ${expectInThread}`));
});

test('an item that fails fails alone, as what it is', async () => {
  const { run } = open(0);
  const [odd, damaged, good] = [run(7), run(13), run(8)];
  await expect(odd).rejects.toThrow('7 is odd');
  await expect(damaged).rejects.toBeInstanceOf(DamagedValue);
  await expect(good).resolves.toContain('4 m');
});

test('where a thread ends in the middle, whoever waits hears of it', async () => {
  const { run } = open(0);
  await expect(run(666)).rejects.toThrow('ended with 3');
});
