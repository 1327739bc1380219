import { expect, test } from 'vitest';
import { type Layout, packLayout } from '../../../src/search/index/layout.ts';
import { layoutFiles, layoutReader, LAYOUTS_A_FILE } from '../../../src/search/index/layout-files.ts';
import { writeNumbers } from '../../../src/search/index/varint.ts';

const layoutOf = (n: number): Layout => ({
  items: 1,
  parts: [n % 7],
  timings: [n % 3],
  slots: { now: [n, 1, 0, 2], before: [n % 5] },
});

/** A reader of the layouts of so many assessments, and the files it loads. */
function readerOf(count: number) {
  const layouts = Array.from({ length: count }, (_, n) => layoutOf(n));
  const files = new Map(
    Array.from(layoutFiles(layouts.map((layout) => writeNumbers(packLayout(layout)))), ({ file, bytes }) => [
      file,
      bytes(),
    ]),
  );
  const loaded: string[] = [];
  const read = layoutReader((file) => {
    loaded.push(file);
    const bytes = files.get(file);
    return bytes === undefined ? Promise.reject(new Error(`${file} is missing`)) : Promise.resolve(bytes);
  });
  return { files, loaded, read };
}

test.each([
  [0, 0],
  [1, 1],
  [LAYOUTS_A_FILE, 1],
  [LAYOUTS_A_FILE + 1, 2],
  [3 * LAYOUTS_A_FILE, 3],
])('the layouts of %i assessments are %i files, and each is read from its own', async (count, files) => {
  const own = readerOf(count);
  expect(own.files.size).toBe(files);
  const numbers = Array.from({ length: count }, (_, n) => n);
  expect(await own.read(numbers)).toEqual(new Map(numbers.map((n) => [n, layoutOf(n)])));
});

test('only files of what is asked for are loaded, each once', async () => {
  const { loaded, read } = readerOf(4 * LAYOUTS_A_FILE);
  const asked = [2 * LAYOUTS_A_FILE - 1, 2 * LAYOUTS_A_FILE, 2 * LAYOUTS_A_FILE + 1];
  expect([...(await read(asked)).keys()]).toEqual(asked);
  await read(asked);
  expect(loaded).toEqual(['layouts-1.pack', 'layouts-2.pack']);
});

test('what there is not is left out', async () => {
  const { read } = readerOf(3);
  expect([...(await read([1, 3])).keys()]).toEqual([1]);
});

test('a file that cannot be read is told, and asked for again', async () => {
  let isThere = false;
  const read = layoutReader(() =>
    isThere ? Promise.resolve(writeNumbers(packLayout(layoutOf(0)))) : Promise.reject(new Error('offline')),
  );
  await expect(read([0])).rejects.toThrow('offline');
  isThere = true;
  expect(await read([0])).toEqual(new Map([[0, layoutOf(0)]]));
});
