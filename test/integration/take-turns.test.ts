import { expect, test } from 'vitest';
import { takeTurns } from '../../src/integration/take-turns.ts';

/** An action that ends when it is told to, with how often it began and ended. */
function heldAction() {
  const counts = { begun: 0, ended: 0 };
  let release: () => void = () => undefined;
  const action = async (): Promise<void> => {
    counts.begun += 1;
    await new Promise<void>((resolve) => (release = resolve));
    counts.ended += 1;
  };
  return { action, counts, release: () => release() };
}

test('an action that is asked for while it runs runs once more, however often it was asked for', async () => {
  const { action, counts, release } = heldAction();
  const ask = takeTurns(action);
  const first = ask();
  await Promise.resolve();
  await Promise.resolve();
  expect(counts.begun).toBe(1);
  const others = [ask(), ask(), ask()];
  release();
  await expect.poll(() => counts).toEqual({ begun: 2, ended: 1 });
  release();
  await Promise.all([first, ...others]);
  expect(counts).toEqual({ begun: 2, ended: 2 });
});

test('what is asked for at the very end of a run is not lost', async () => {
  let runs = 0;
  const ask = takeTurns(() => {
    runs += 1;
    return Promise.resolve();
  });
  for (let n = 1; n <= 5; n += 1) {
    await ask();
    expect(runs).toBe(n);
  }
});

test('an action that fails rejects, and runs again when it is asked for again', async () => {
  let fails = true;
  let runs = 0;
  const ask = takeTurns(() => {
    runs += 1;
    return fails ? Promise.reject(new Error('It failed.')) : Promise.resolve();
  });
  await expect(ask()).rejects.toThrow('It failed.');
  fails = false;
  await ask();
  expect(runs).toBe(2);
});
