import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gramEngine } from '../../../../src/search/engines/grams/engine.ts';
import { BLOCKS_FILE, directoryFile, type GramDirectory } from '../../../../src/search/engines/grams/files.ts';
import { bucketOf } from '../../../../src/search/engines/grams/grams.ts';
import { writeGrams } from '../../../../src/search/engines/grams/write.ts';
import { BLOCK } from '../../../../src/search/index/slots.ts';
import { readNumbers } from '../../../../src/search/index/varint.ts';
import { indexedOf, memoryPieces } from '../../support/indexed.ts';

/** The engine over some texts, and the names of the files it loads. */
async function engineOver(texts: readonly string[]) {
  const files = new Map<string, Uint8Array>();
  await writeGrams({
    assessments: indexedOf(texts.map((text) => ({ now: [text], before: [] }))),
    pieces: memoryPieces(),
    write: (name, make) => files.set(name, make()),
  });
  const loaded: string[] = [];
  const file = (name: string): Promise<Uint8Array> => {
    loaded.push(name);
    return Promise.resolve(gunzipSync(files.get(name) ?? ''));
  };
  const json = async (name: string): Promise<unknown> => JSON.parse(Buffer.from(await file(name)).toString());
  const engine = gramEngine({
    blocks: async () => readNumbers(await file(BLOCKS_FILE)),
    directory: async (bucket) => (await json(directoryFile(bucket))) as GramDirectory,
    file,
    layouts: () => Promise.resolve(new Map()),
    holds: () => Promise.resolve([]),
  });
  return { engine, loaded };
}

const directoriesOf = (letters: string): string[] => [...letters].map((letter) => directoryFile(bucketOf(letter)));

test('a question loads the directories of the letters that its pieces begin with, each once', async () => {
  const { engine, loaded } = await engineOver(['個人番号の利用', '住民票']);
  const named = (name: string): boolean => name.startsWith('directory-');
  expect(await engine.find('個人番号の利用', 'all')).toEqual(new Set([0]));
  expect(new Set(loaded.filter(named))).toEqual(new Set(directoriesOf('個人')));
  expect(await engine.find('個人番', 'all')).toEqual(new Set([0]));
  expect(await engine.find('住民', 'all')).toEqual(new Set([1]));
  const asked = loaded.filter(named);
  expect(new Set(asked)).toEqual(new Set(directoriesOf('個人住')));
  expect(asked).toHaveLength(new Set(asked).size);
});

test('where the lists of records tell who holds a word, it is not asked where each record begins', async () => {
  const { engine, loaded } = await engineOver(['個人番号の利用', '住民票']);
  expect(await engine.find('個', 'all')).toEqual(new Set([0]));
  expect(loaded).not.toContain(BLOCKS_FILE);
  await engine.find('個人番', 'all');
  expect(loaded.filter((name) => name === BLOCKS_FILE)).toHaveLength(1);
});

test('what is to be loaded beforehand is loaded once', async () => {
  const { engine, loaded } = await engineOver(['個人番号の利用']);
  await engine.open();
  expect(loaded).toEqual([BLOCKS_FILE]);
  await engine.find('個人番', 'all');
  expect(loaded.filter((name) => name === BLOCKS_FILE)).toHaveLength(1);
});

test('what stands behind the first block of a long record is found in it, and what follows in the next record', async () => {
  const { engine } = await engineOver([`${'あ'.repeat(BLOCK)}終わりの文字列です`, '', '終わりの前']);
  expect(await engine.find('終わりの文字列です', 'all')).toEqual(new Set([0]));
  expect(await engine.find('終わりの', 'all')).toEqual(new Set([0, 2]));
  expect(await engine.find('終わりの前', 'all')).toEqual(new Set([2]));
});
