import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test, vi } from 'vitest';
import { writeEditionsContent } from '../support/editions-content.ts';
import { useCommands } from '../support/commands/use-commands.ts';
import { run } from '../support/run.ts';
import { folderOfFile } from '../support/temporary-folder.ts';

const folder = folderOfFile('precompress');
const content = join(folder, 'content');

/** How many pages each build has rendered, in turn. */
const rendered: number[] = [];

const command = useCommands();

/** Builds into a folder of its own, from one cache, and gives the bytes of each file. */
async function build(
  name: string,
  flags: readonly string[],
  by: typeof command | typeof run = command,
): Promise<Map<string, Buffer>> {
  const out = join(folder, name);
  const { code, stderr } = await by('build', ['--content', content, '--out', out, ...flags]);
  expect(code, stderr).toBe(0);
  rendered.push(Number(/(\d+) of \d+ pages rendered/u.exec(stderr)?.[1]));
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(out.length + 1), readFileSync(path)];
    }),
  );
}

const LIST = '.hyokasho-files';
/** Tells Apache of the compressed files as well. */
const RULES = '.htaccess';
const namesOf = (files: ReadonlyMap<string, Buffer>): string[] =>
  [...files.keys()].filter((name) => name !== LIST).sort();
const sizeOf = (files: ReadonlyMap<string, Buffer>): number =>
  [...files.values()].reduce((sum, { length }) => sum + length, 0);

let plain: Map<string, Buffer>;
let beside: Map<string, Buffer>;
let instead: Map<string, Buffer>;

beforeAll(async () => {
  vi.stubEnv('HYOKASHO_CACHE', join(folder, 'cache'));
  writeEditionsContent(content);
  beside = await build('beside', ['--precompress']);
  // Another process knows what the cache holds, and nothing else.
  instead = await build('site', ['--precompress', 'instead'], run);
  plain = await build('site', []);
  vi.unstubAllEnvs();
});

test('beside the files of a site stand the same compressed, and nothing else', () => {
  const sources = namesOf(beside).filter((name) => !/\.(?:br|gz)$/u.test(name));
  expect(sources).toEqual(namesOf(plain));
  for (const name of sources.filter((one) => one !== RULES)) expect(beside.get(name), name).toEqual(plain.get(name));
  const rules = String(beside.get(RULES));
  expect(rules.startsWith(String(plain.get(RULES)))).toBe(true);
  expect(rules).toContain('.br');
  const compressed = namesOf(beside).filter((name) => name.endsWith('.gz'));
  expect(compressed.length).toBeGreaterThan(100);
  expect(namesOf(beside).filter((name) => name.endsWith('.br'))).toEqual(
    compressed.map((name) => name.replace(/gz$/u, 'br')),
  );
  for (const name of compressed)
    expect(gunzipSync(beside.get(name) ?? ''), name).toEqual(beside.get(name.slice(0, -'.gz'.length)));
});

test('instead of the files of a site stand the same compressed, each once, in a third of the bytes', () => {
  const source = (name: string): string => name.replace(/\.gz$/u, '');
  const inFolders = namesOf(instead).filter((name) => name.includes('/'));
  expect(inFolders.map(source)).toEqual(namesOf(plain).filter((name) => name.includes('/')));
  for (const name of inFolders.filter((one) => one.endsWith('.gz')))
    expect(instead.get(name), name).toEqual(beside.get(name));
  for (const name of ['index.html', '404.html', 'robots.txt', '_headers']) expect(instead.has(name), name).toBe(true);
  expect(sizeOf(instead)).toBeLessThan(sizeOf(plain) / 3);
});

test('where nothing has changed no page is rendered again', () => {
  expect(rendered[0]).toBeGreaterThan(100);
  expect(rendered.slice(1)).toEqual([0, 0]);
});

test('a build that does not compress has nothing left of one that did', () => {
  expect(namesOf(plain).filter((name) => /\.(?:br|gz)$/u.test(name))).toEqual([]);
  expect(plain.size).toBeGreaterThan(100);
});
