import { expect, test } from 'vitest';
import { gramEngine } from '../../../../src/search/engines/grams/engine.ts';
import { bucketOf } from '../../../../src/search/engines/grams/grams.ts';
import { BLOCKS_FILE } from '../../../../src/search/index/corpus-file.ts';
import { BLOCK } from '../../../../src/search/index/slots.ts';
import { gramFiles } from '../../support/engines.ts';
import { indexedOf } from '../../support/indexed.ts';

/** The engine over some texts, and the names of the files it loads. */
async function engineOver(texts: readonly string[]) {
  const loaded: string[] = [];
  const files = await gramFiles(indexedOf(texts.map((text) => ({ now: [text], before: [] }))), {
    onLoad: (name) => loaded.push(name),
  });
  const engine = gramEngine({
    ...files,
    layouts: () => Promise.resolve(new Map()),
    holds: () => Promise.resolve([]),
  });
  return { engine, loaded };
}

/** The buckets of the directories among some files, in their order. */
const directoriesIn = (paths: readonly string[]): number[] =>
  paths.flatMap((path) => /(?<bucket>\d+)\/directory-/u.exec(path)?.groups?.['bucket'] ?? []).map(Number);
const bucketsOf = (letters: string): Set<number> => new Set([...letters].map(bucketOf));

test('a question loads the directories of the letters that its pieces begin with, each once', async () => {
  const { engine, loaded } = await engineOver(['個人番号の利用', '住民票']);
  expect(await engine.find('個人番号の利用', 'all')).toEqual(new Set([0]));
  expect(new Set(directoriesIn(loaded))).toEqual(bucketsOf('個人'));
  expect(await engine.find('個人番', 'all')).toEqual(new Set([0]));
  expect(await engine.find('住民', 'all')).toEqual(new Set([1]));
  const asked = directoriesIn(loaded);
  expect(new Set(asked)).toEqual(bucketsOf('個人住'));
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
