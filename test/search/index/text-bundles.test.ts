import { expect, test } from 'vitest';
import { type Layout, packLayout } from '../../../src/search/index/layout.ts';
import { layoutReader, layoutsPath, TEXTS_A_BUNDLE, textsPath } from '../../../src/search/index/text-bundles.ts';
import { writeNumbers } from '../../../src/search/index/varint.ts';
import { textBundlesWriter } from '../../../src/search/index/write-text-bundles.ts';

const layoutOf = (n: number): Layout => ({
  items: 1,
  parts: [n % 7],
  timings: [n % 3],
  slots: { now: [n, 1, 0, 2], before: [n % 5] },
});

/** The files of so many assessments, of which some say something else or are earlier editions, and the folder of each bundle. */
function bundlesOf(count: number, { changed = [] as number[], earlier = [] as number[] } = {}) {
  const files = new Map<string, Uint8Array>();
  const put = (path: string, _inputs: string, make: () => Uint8Array): void => {
    if (files.has(path)) throw new Error(`${path} is written twice.`);
    files.set(path, make());
  };
  const writer = textBundlesWriter('', { write: put, pack: put });
  for (let n = 0; n < count; n += 1) {
    const digest = `${n}${changed.includes(n) ? 'changed' : ''}`;
    const layout = writeNumbers(packLayout(layoutOf(n)));
    writer.add({
      id: `99-${n}`,
      edition: earlier.includes(n) ? '2020-04-01' : null,
      piece: { digest, texts: Buffer.from(digest), layout },
    });
  }
  return { files, folders: writer.end() };
}

/** A reader of the layouts of so many assessments, and the bundles it loads. */
function readerOf(count: number) {
  const { files, folders } = bundlesOf(count);
  const loaded: number[] = [];
  const read = layoutReader((bundle) => {
    loaded.push(bundle);
    const bytes = files.get(layoutsPath(folders[bundle] ?? ''));
    return bytes === undefined ? Promise.reject(new Error(`bundle ${bundle} is missing`)) : Promise.resolve(bytes);
  });
  return { folders, loaded, read };
}

test('every assessment has its texts in the folder of its bundle, and an earlier edition under its day', () => {
  const { files, folders } = bundlesOf(TEXTS_A_BUNDLE + 1, { earlier: [3] });
  expect(folders).toHaveLength(2);
  const [first = '', second = ''] = folders;
  expect(String(files.get(textsPath(first, '99-0')))).toBe('0');
  expect(String(files.get(textsPath(first, '99-3', '2020-04-01')))).toBe('3');
  expect(String(files.get(textsPath(second, `99-${TEXTS_A_BUNDLE}`)))).toBe(String(TEXTS_A_BUNDLE));
  expect(files.size).toBe(TEXTS_A_BUNDLE + 1 + 2);
});

test('an edit renews the folder of its bundle, and no other', () => {
  const { folders } = bundlesOf(3 * TEXTS_A_BUNDLE);
  const after = bundlesOf(3 * TEXTS_A_BUNDLE, { changed: [TEXTS_A_BUNDLE] }).folders;
  expect(after.map((folder, bundle) => folder === folders[bundle])).toEqual([true, false, true]);
  const dated = bundlesOf(3 * TEXTS_A_BUNDLE, { earlier: [0] }).folders;
  expect(dated.map((folder, bundle) => folder === folders[bundle])).toEqual([false, true, true]);
});

test.each([
  [0, 0],
  [1, 1],
  [TEXTS_A_BUNDLE, 1],
  [TEXTS_A_BUNDLE + 1, 2],
  [3 * TEXTS_A_BUNDLE, 3],
])('the layouts of %i assessments are in %i bundles, and each is read from its own', async (count, files) => {
  const own = readerOf(count);
  expect(own.folders).toHaveLength(files);
  const numbers = Array.from({ length: count }, (_, n) => n);
  expect(await own.read(numbers)).toEqual(new Map(numbers.map((n) => [n, layoutOf(n)])));
});

test('only the bundles of what is asked for are loaded, each once', async () => {
  const { loaded, read } = readerOf(4 * TEXTS_A_BUNDLE);
  const asked = [2 * TEXTS_A_BUNDLE - 1, 2 * TEXTS_A_BUNDLE, 2 * TEXTS_A_BUNDLE + 1];
  expect([...(await read(asked)).keys()]).toEqual(asked);
  await read(asked);
  expect(loaded).toEqual([1, 2]);
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
