import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOutputs, type Outputs } from '../../src/integration/outputs.ts';
import { isCompressed, isReplaced, LEAST_BYTES, precompress } from '../../src/integration/precompress.ts';
import type { PrecompressMode } from '../../src/registry/portal.ts';

let base: string;
let database: DatabaseSync;
let stages = 0;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'hyokasho-precompress-'));
  database = new DatabaseSync(join(base, 'outputs.sqlite'));
});
afterEach(() => {
  database.close();
  rmSync(base, { recursive: true });
});

const TEXT = '評価書の記載。'.repeat(400);
const FILES: Readonly<Record<string, string>> = {
  'index.html': TEXT,
  'a/index.html': TEXT,
  'a/short.html': '短い',
  'data/items.csv': TEXT,
  'data/items.parquet': TEXT,
};

const open = (): Outputs => openOutputs(database, join(base, 'outputs'));

/** A build of these files, to the folder of its site. */
async function build(mode: PrecompressMode, files = FILES): Promise<{ site: string; outputs: Outputs; count: number }> {
  const outputs = open();
  for (const [path, text] of Object.entries(files)) if (!outputs.keep(path, text)) outputs.write(path, text, text);
  let told = 0;
  const count = await precompress(outputs, mode, () => (told += 1));
  expect(told).toBe(count);
  const site = join(base, `site-${(stages += 1)}`);
  await outputs.stage(site, { isLeftOut: (file) => isReplaced(mode, file) });
  return { site, outputs, count };
}

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('what is compressed', () => {
  test.each([
    ['a text of the least size', 'a/index.html', LEAST_BYTES, true],
    ['a text that is a byte smaller', 'a/index.html', LEAST_BYTES - 1, false],
    ['the database', 'data/hyokasho.sqlite', LEAST_BYTES, true],
    ['a table that is packed already', 'data/items.parquet', 1e6, false],
    ['a picture', 'share.png', 1e6, false],
    ['what is compressed already', 'a/index.html.gz', 1e6, false],
    ['a file that is named like a kind', 'a/html', 1e6, false],
  ])('%s', (_name, path, size, expected) => {
    expect(isCompressed({ path, size })).toBe(expected);
  });

  test.each([
    ['instead', 'a/index.html', LEAST_BYTES, true],
    ['instead', 'a/index.html', LEAST_BYTES - 1, false],
    ['instead', '404.html', LEAST_BYTES, false],
    ['instead', 'data/items.parquet', 1e6, false],
    ['beside', 'a/index.html', LEAST_BYTES, false],
    ['none', 'a/index.html', LEAST_BYTES, false],
  ] as const)('%s: %s of %i bytes is replaced: %s', (mode, path, size, expected) => {
    expect(isReplaced(mode, { path, size })).toBe(expected);
  });
});

describe('precompress', () => {
  test('writes both encodings beside texts, and the text is in them', async () => {
    const { site, count } = await build('beside');
    expect(count).toBe(3);
    const compressed = ['a/index.html', 'data/items.csv', 'index.html'];
    expect(listFiles(site)).toEqual(
      [...Object.keys(FILES), ...compressed.flatMap((path) => [`${path}.br`, `${path}.gz`])].sort(),
    );
    for (const path of compressed) {
      expect(brotliDecompressSync(readFileSync(join(site, `${path}.br`))).toString()).toBe(TEXT);
      expect(gunzipSync(readFileSync(join(site, `${path}.gz`))).toString()).toBe(TEXT);
      expect(statSync(join(site, `${path}.br`)).size).toBeLessThan(TEXT.length / 10);
    }
  });

  test('keeps only the compressed file where that is asked for, but at the root, and texts that are small', async () => {
    const { site } = await build('instead');
    expect(listFiles(site)).toEqual([
      'a/index.html.gz',
      'a/short.html',
      'data/items.csv.gz',
      'data/items.parquet',
      'index.html',
      'index.html.gz',
    ]);
  });

  test('writes nothing where nobody asks for it', async () => {
    const { site, count } = await build('none');
    expect({ count, files: listFiles(site) }).toEqual({ count: 0, files: Object.keys(FILES).sort() });
  });

  test('compresses again what changed alone, and takes away what has no source', async () => {
    const first = await build('beside');
    const marks = ['a/index.html.br', 'index.html.gz'].map((path) => first.outputs.fileAt(path));
    const before = marks.map((file) => statSync(file, { bigint: true }).mtimeNs);
    const { 'data/items.csv': _gone, ...others } = FILES;
    const { site, outputs } = await build('beside', { ...others, 'index.html': `${TEXT}終わり` });
    const after = marks.map((file) => statSync(file, { bigint: true }).mtimeNs);
    expect(after.map((time, at) => time === before[at])).toEqual([true, false]);
    expect(gunzipSync(readFileSync(join(site, 'index.html.gz'))).toString()).toBe(`${TEXT}終わり`);
    expect(listFiles(site).filter((path) => path.startsWith('data/'))).toEqual(['data/items.parquet']);
    expect(existsSync(outputs.fileAt('data/items.csv.br'))).toBe(false);
  });

  test('gives the same bytes in every build', async () => {
    const bytesOf = (site: string): string[] =>
      listFiles(site).map((path) => `${path} ${readFileSync(join(site, path)).toString('base64')}`);
    const first = bytesOf((await build('beside')).site);
    database.exec('DELETE FROM outputs');
    const second = bytesOf((await build('beside')).site);
    expect(second).toHaveLength(11);
    expect(second).toEqual(first);
  });
});
