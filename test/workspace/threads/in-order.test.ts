import { expect, test } from 'vitest';
import { inOrder } from '../../../src/workspace/threads/in-order.ts';

const LETTERS = { a: 'a', b: 'b', c: 'c', d: 'd', e: 'e' };

async function all(results: AsyncIterable<string>): Promise<string[]> {
  const given: string[] = [];
  for await (const result of results) given.push(result);
  return given;
}

/** Work whose results the test gives. */
function workOf(count: number) {
  const asked = Array.from({ length: count }, () => Promise.withResolvers<string>());
  const started: number[] = [];
  const start = (n: number): Promise<string> => {
    started.push(n);
    return asked[n]?.promise ?? Promise.reject(new Error('no such item'));
  };
  return { asked, started, start, items: asked.keys() };
}

test('results come in the order of the items, and no more are begun than is said', async () => {
  const { asked, started, start, items } = workOf(5);
  const results = inOrder(items, start, () => 3);
  const first = results.next();
  expect(started).toEqual([0, 1, 2]);
  asked[2]?.resolve(LETTERS.c);
  asked[1]?.resolve(LETTERS.b);
  asked[0]?.resolve(LETTERS.a);
  expect(await first).toEqual({ done: false, value: 'a' });
  expect(await results.next()).toEqual({ done: false, value: 'b' });
  expect(started).toEqual([0, 1, 2, 3]);
  asked[3]?.resolve(LETTERS.d);
  asked[4]?.resolve(LETTERS.e);
  expect(await all(results)).toEqual(['c', 'd', 'e']);
});

test('one at a time, the next is begun when the one before was taken', async () => {
  const { asked, started, start, items } = workOf(2);
  const results = inOrder(items, start, () => 1);
  asked[0]?.resolve(LETTERS.a);
  await results.next();
  expect(started).toEqual([0]);
  asked[1]?.resolve(LETTERS.b);
  expect(await results.next()).toEqual({ done: false, value: 'b' });
});

test('what was done before one that fails is given', async () => {
  const { asked, start, items } = workOf(3);
  const results = inOrder(items, start, () => 3);
  asked[0]?.resolve(LETTERS.a);
  asked[1]?.reject(new Error('not this one'));
  asked[2]?.resolve(LETTERS.c);
  expect(await results.next()).toEqual({ done: false, value: 'a' });
  await expect(results.next()).rejects.toThrow('not this one');
});

test('no items, no results', async () => {
  expect(
    await all(
      inOrder(
        [],
        () => 'x',
        () => 3,
      ),
    ),
  ).toEqual([]);
});
