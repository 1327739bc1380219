import { expect, test } from 'vitest';
import { ChunkWriter } from '../../../../src/search/engines/grams/chunks.ts';
import { readLists } from '../../../../src/search/engines/grams/files.ts';
import { toSteps } from '../../support/steps.ts';

const SIZE = 100;
/** Bytes from which on a chunk may end early. */
const EARLY = 75;
/** A gram and its length count ten bytes, each number up to 127 one. */
const HEAD = 10;

function chunksOf(lists: readonly { gram: string; numbers: Iterable<number> }[], size = SIZE): string[] {
  const chunks: string[] = [];
  const writer = new ChunkWriter(size, (chunk) => chunks.push(Buffer.from(chunk).toString('hex')));
  for (const { gram, numbers } of lists) writer.add(gram, [toSteps(Uint32Array.from(numbers))]);
  writer.end();
  return chunks;
}

const listOf = (count: number, step = 1): Uint32Array => Uint32Array.from({ length: count }, (_, n) => n * step);
const GRAMS = Array.from({ length: 64 }, (_, n) => `個人${String.fromCharCode(0x4e00 + n)}`);
/** Grams before which a chunk of so many bytes ends. */
const cutsAt = (bytes: number): string[] =>
  GRAMS.filter(
    (gram) =>
      chunksOf([
        { gram: 'あ', numbers: listOf(bytes - HEAD) },
        { gram, numbers: [1] },
      ]).length === 2,
  );

test('a chunk ends before some grams when it is three quarters full, and before any when it is full', () => {
  expect(cutsAt(EARLY - 1)).toEqual([]);
  const early = cutsAt(EARLY);
  expect(early.length).toBeGreaterThan(1);
  expect(early.length).toBeLessThan(GRAMS.length / 4);
  expect(cutsAt(SIZE - 1)).toEqual(early);
  expect(cutsAt(SIZE)).toEqual(GRAMS);
});

test.each([
  [EARLY - HEAD - 1, 1],
  [EARLY - HEAD, 2],
])('a list ends a chunk of %i numbers, or not, where it steps over a multiple of 2 ** 20', (count, chunks) => {
  const numbers = [...listOf(count), 2 ** 20];
  expect(chunksOf([{ gram: 'あ', numbers }])).toHaveLength(chunks);
  expect(chunksOf([{ gram: 'あ', numbers: [...listOf(count), 2 ** 20 - 1] }])).toHaveLength(1);
});

test('most chunks stay as they are when a list comes, goes or grows', () => {
  const lists = Array.from({ length: 4000 }, (_, n) => ({
    gram: String.fromCharCode(0x4e00 + Math.floor(n / 50), 0x4e00 + (n % 50)),
    numbers: listOf(1 + (n % 13), 1 + (n % 7)),
  }));
  const before = new Set(chunksOf(lists, 2000));
  expect(before.size).toBeGreaterThan(20);
  const edits = [
    lists.toSpliced(100, 1),
    lists.toSpliced(100, 0, { gram: `${lists[99]?.gram}a`, numbers: listOf(3) }),
    lists.with(100, { gram: lists[100]?.gram ?? '', numbers: listOf(90) }),
  ];
  for (const edited of edits)
    expect(chunksOf(edited, 2000).filter((chunk) => !before.has(chunk)).length).toBeLessThanOrEqual(4);
});

test('most chunks of a long list stay as they are when a number of it comes or goes', () => {
  const numbers = [...listOf(200_000, 3000)];
  const before = new Set(chunksOf([{ gram: 'あ', numbers }], 20_000));
  expect(before.size).toBeGreaterThan(15);
  for (const edited of [numbers.toSpliced(50_000, 1), numbers.toSpliced(50_001, 0, 150_000_001)]) {
    const chunks = chunksOf([{ gram: 'あ', numbers: edited }], 20_000);
    expect(chunks.filter((chunk) => !before.has(chunk)).length).toBeLessThanOrEqual(2);
    expect(chunks.flatMap((chunk) => [...(readLists(Buffer.from(chunk, 'hex'), '')[0] ?? [])])).toEqual(edited);
  }
});
