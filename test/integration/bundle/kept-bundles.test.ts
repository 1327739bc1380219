import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { findBundle, keepBundle, MODULES } from '../../../src/integration/bundle/kept-bundles.ts';
import { useTemporaryFolder } from '../../support/temporary-folder.ts';

const folder = useTemporaryFolder('bundles');
const KEY = '0123456789abcdef';
const STYLES = [
  { key: 'page', styles: [{ depth: 1, order: 0, sheet: { type: 'external' as const, src: '/_astro/a.css' } }] },
];
const MODULE = `${MODULES}/prerender-entry.mjs`;

/** Keeps what a build has made under a key. */
const keep = (key = KEY): void => keepBundle(folder.path, key, { folder: folder.at('build'), styles: STYLES });

function changeNote(file: string, styles: unknown): void {
  const note = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...note, styles }));
}

beforeEach(() => {
  vi.stubEnv('HYOKASHO_CACHE', folder.at('cache'));
  folder.put('build/_astro/a.css', 'p{}');
  folder.put(`build/${MODULE}`, 'export const app = 1;');
  return () => vi.unstubAllEnvs();
});

test('what was kept is found again, with its files and styles', () => {
  expect(findBundle(folder.path, KEY)).toBeNull();
  keep();
  const bundle = findBundle(folder.path, KEY);
  expect(bundle).toEqual({ folder: folder.at('cache/bundles', KEY, 'made'), styles: STYLES });
  expect(
    readdirSync(bundle?.folder ?? '', { recursive: true })
      .map(String)
      .toSorted(),
  ).toEqual([MODULES, MODULE, '_astro', '_astro/a.css'].toSorted());
  expect(findBundle(folder.path, 'fedcba9876543210')).toBeNull();
});

test.each<[string, (at: (name: string) => string) => void]>([
  ['a file that somebody changed', (at) => writeFileSync(at(`made/${MODULE}`), 'export const app = 2;')],
  ['a file too many', (at) => writeFileSync(at('made/more.css'), '')],
  ['a link, whatever it leads to', (at) => symlinkSync('/nowhere', at(`made/${MODULES}/prerender-entry.0.mjs`))],
  ['other styles', (at) => changeNote(at('bundle.json'), [])],
  ['no styles', (at) => changeNote(at('bundle.json'), undefined)],
  ['a note that is no JSON', (at) => writeFileSync(at('bundle.json'), '{"digest":')],
])('a bundle with %s is none, and the next build keeps its own', (_, damage) => {
  keep();
  damage((name) => folder.at('cache/bundles', KEY, name));
  expect(findBundle(folder.path, KEY)).toBeNull();
  expect(existsSync(folder.at('cache/bundles', KEY))).toBe(false);
  keep();
  expect(findBundle(folder.path, KEY)).not.toBeNull();
});

test('one that no build has asked for within a day goes when another one is kept', () => {
  const HOUR = 60 * 60;
  const age = (key: string, seconds: number): void => {
    const time = Date.now() / 1000 - seconds;
    utimesSync(folder.at('cache/bundles', key), time, time);
  };
  for (const key of ['aged', 'asked', 'fresh']) keep(key);
  age('aged', 24 * HOUR + 60);
  age('asked', 48 * HOUR);
  age('fresh', 24 * HOUR - 60);
  findBundle(folder.path, 'asked');
  keep();
  expect(readdirSync(folder.at('cache/bundles')).toSorted()).toEqual([KEY, 'asked', 'fresh'].toSorted());
});

test('a bundle that stands stays, and nothing is left of one that cannot be kept', () => {
  keep();
  folder.put('build/_astro/a.css', 'p{color:red}');
  keep();
  expect(folder.read(`cache/bundles/${KEY}/made/_astro/a.css`)).toBe('p{}');
  keepBundle(folder.path, 'none', { folder: folder.at('nowhere'), styles: [] });
  expect(readdirSync(folder.at('cache/bundles'))).toEqual([KEY]);
});

test('where nothing can be kept a build goes on', () => {
  mkdirSync(folder.at('cache'));
  folder.put('cache/bundles', 'a file');
  expect(keep).not.toThrow();
  expect(findBundle(folder.path, KEY)).toBeNull();
  expect(folder.read('cache/bundles')).toBe('a file');
});

test('a bundle without a file of styles that pages refer to is not kept', () => {
  rmSync(folder.at('build/_astro/a.css'));
  keep();
  expect(findBundle(folder.path, KEY)).toBeNull();
});
