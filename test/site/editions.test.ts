import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { VersionsJson } from '../../src/export/versions-schema.ts';
import { attribute, elementsOf, type Element } from '../support/dom.ts';
import { CONTENTS, SILENT, writeEditionsContent } from '../support/editions-content.ts';
import { useCommands } from '../support/commands/use-commands.ts';
import { run } from '../support/run.ts';
import { folderOfFile } from '../support/temporary-folder.ts';

const folder = folderOfFile('editions');
const content = join(folder, 'content');
/** Where one build has compressed the files, and the next has not. */
const site = join(folder, 'site');

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
  const { code, stderr } = await by('build', [
    '--content',
    content,
    '--out',
    out,
    '--site',
    'https://example.jp',
    ...flags,
  ]);
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
});
afterAll(() => vi.unstubAllEnvs());

describe('a site whose files are compressed', () => {
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
});

const read = (path: string): string => readFileSync(join(site, path), 'utf8');
const page = (path: string): Element[] => elementsOf(read(`${path}index.html`));
const textOf = (path: string): string => read(`${path}index.html`).replace(/<(?!\/?(?:del|ins))[^>]*>/gu, ' ');

const OLDEST = 'assessments/992011-12/editions/2022-04-01/';

test('an earlier edition has a page that says what it is, and leads to the same item in the edition in force', () => {
  const elements = page(OLDEST);
  const main = elements.find(({ tagName }) => tagName === 'main');
  expect(main && attribute(main, 'data-page')).toBe('edition');
  const text = textOf(OLDEST);
  expect(text).toContain('これは2022年4月1日に公表された以前の版です。');
  expect(text).toContain(CONTENTS[0]);
  expect(text).not.toContain(CONTENTS[2]);
  const links = elements.filter((element) => attribute(element, 'class') === 'to-current');
  expect(links.map((link) => attribute(link, 'href'))).toContain('/assessments/992011-12/#I-1-2');
  const robots = elements.find((element) => attribute(element, 'name') === 'robots');
  expect(robots && attribute(robots, 'content')).toBe('noindex');
  expect(read('sitemap-0.xml')).not.toContain(OLDEST);
  expect(read('sitemap-0.xml')).toContain('assessments/992011-12/editions/<');
});

test('only an assessment with editions has these pages, and leads to them', () => {
  expect(existsSync(join(site, 'assessments/992011-13/editions'))).toBe(false);
  const hrefs = (path: string): (string | null)[] => page(path).map((element) => attribute(element, 'href'));
  expect(hrefs('assessments/992011-12/')).toContain('/assessments/992011-12/editions/');
  expect(hrefs('assessments/992011-13/').filter((href) => href?.includes('editions'))).toEqual([]);
});

test('the list says what each edition changed', () => {
  const text = textOf('assessments/992011-12/editions/').replace(/\s+/gu, ' ');
  expect(text).toContain('3つの版');
  expect(text).toContain('見本法第<del>1</del><ins>2</ins>条による。');
  expect(text).toContain('以前の版に、既に変更後の記載があります');
  expect(text).toContain('掲載している最も古い版です');
});

test('the history says what editions prove of its rows, and what no row says', () => {
  const elements = page('assessments/992011-12/history/');
  expect(elements.some((element) => attribute(element, 'id') === 'undeclared-1')).toBe(true);
  const text = textOf('assessments/992011-12/history/');
  expect(text.match(/2つの版の記載と一致/gu)).toHaveLength(2);
  expect(text.match(/2つの版の記載は同じ/gu)).toHaveLength(1);
});

test('earlier days are told by the edition that held then, and the page offers them', () => {
  const versions = JSON.parse(read('api/v1/versions/992011-12.json')) as VersionsJson;
  const item = versions.items.find(({ key }) => key === 'I-1-2');
  const textOn = (day: string): unknown[] => {
    const version = item?.versions.find(({ from }) => from === null || from <= day);
    return [version?.text, version?.status, version?.edition];
  };
  expect(textOn('2022-05-01')).toEqual([CONTENTS[0], 'edition', '2022-04-01']);
  expect(textOn('2024-03-15')).toEqual([CONTENTS[1], 'restored', '2024-04-01']);
  expect(textOn('2024-05-01')).toEqual([CONTENTS[1], 'edition', '2024-04-01']);
  expect(textOn('2025-05-01')).toEqual([CONTENTS[2], 'stands', null]);
  const options = page('assessments/992011-12/').filter(({ tagName }) => tagName === 'option');
  expect(options.map((option) => attribute(option, 'value'))).toEqual([
    '',
    '2025-03-01',
    '2024-04-01',
    '2024-03-01',
    '2022-04-01',
  ]);
});

test('editions are in no list and no count', () => {
  const rows = JSON.parse(read('api/v1/assessments.json')) as { id: string }[];
  expect(rows.map(({ id }) => id)).toEqual(['992011-12', '992011-13']);
  const field = JSON.parse(read('api/v1/fields/I-1-2.json')) as { values: { text: string }[] };
  expect(field.values.map(({ text }) => text)).toEqual([CONTENTS[2], CONTENTS[2]]);
});

test('the search offers to look into earlier editions, whose texts lie beside those of today', () => {
  const box = page('search/').find((element) => attribute(element, 'id') === 'editions');
  const label = box?.parentNode;
  expect(label && 'attrs' in label ? attribute(label, 'hidden') : '').toBeNull();
  const [part = ''] = readdirSync(join(site, 'search/data/texts'));
  expect(readdirSync(join(site, 'search/data/texts', part)).sort()).toEqual([
    '992011-12.2022-04-01.pack',
    '992011-12.2024-04-01.pack',
    '992011-12.pack',
    '992011-13.pack',
    'layouts.pack',
  ]);
});

test('every link within the site leads somewhere', () => {
  const dead: string[] = [];
  for (const path of ['', 'editions/', 'history/', 'editions/2022-04-01/', 'editions/2024-04-01/']) {
    for (const element of page(`assessments/992011-12/${path}`)) {
      const href = attribute(element, 'href');
      if (element.tagName !== 'a' || href === null || !/^[/#]/u.test(href)) continue;
      const { pathname, hash } = new URL(href, `https://example.jp/assessments/992011-12/${path}`);
      const file = join(site, decodeURI(pathname), pathname.endsWith('/') ? 'index.html' : '');
      const isThere =
        existsSync(file) &&
        (hash === '' || readFileSync(file, 'utf8').includes(`id="${decodeURIComponent(hash.slice(1))}"`));
      if (!isThere) dead.push(`${path} → ${href}`);
    }
  }
  expect(dead).toEqual([]);
});

// That the site is then the same as one that is built anew, test/site/incremental.test.ts asks.
test('an edition that is gone leaves nothing behind', async () => {
  rmSync(join(content, 'assessments/992011/12/2022-04-01.md'));
  await build('site', []);
  expect(existsSync(join(site, OLDEST))).toBe(false);
  const history = read('assessments/992011-12/history/index.html');
  for (const words of SILENT) expect(history).not.toContain(words);
});
