import { rmSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { bundleKey } from '../../../src/integration/bundle/bundle-key.ts';
import { useTemporaryFolder } from '../../support/temporary-folder.ts';

const folder = useTemporaryFolder('bundle-key');
const PLACE = { base: '/', site: null };
const key = (place: { base: string; site: string | null } = PLACE) => bundleKey(place, folder.at('program'));

beforeEach(() => {
  folder.put('program/src/pages/index.astro', '<p>見本</p>');
  folder.put('program/public/logo.svg', '<svg/>');
  folder.put('program/package.json', '{}');
  folder.put('node_modules/.package-lock.json', '{"packages":{}}');
});

test('the key is the same as long as nothing changes, and fits in the name of a folder', () => {
  expect(key()).toMatch(/^[0-9a-f]{16}$/u);
  expect(key()).toBe(key());
});

test.each<[string, () => unknown]>([
  ['a page', () => folder.put('program/src/pages/index.astro', '<p>別の見本</p>')],
  ['a style', () => folder.put('program/src/styles/new.css', 'p{}')],
  ['what stands in the site as it is', () => folder.put('program/public/logo.svg', '<svg />')],
  ['the name of such a file', () => folder.put('program/public/mark.svg', '<svg/>')],
  ['the settings of the program', () => folder.put('program/package.json', '{"type":"module"}')],
  ['how its types are read', () => folder.put('program/tsconfig.json', '{}')],
  ['the packages', () => folder.put('node_modules/.package-lock.json', '{"packages":{"vite":{}}}')],
  ['packages of its own', () => folder.put('program/node_modules/.package-lock.json', '{"packages":{}}\n')],
])('%s makes it another one', (_, change) => {
  const before = key();
  change();
  expect(key()).not.toBe(before);
});

test('so do the path and the address of the site', () => {
  const keys = [key(), key({ base: '/x/', site: null }), key({ base: '/', site: 'https://example.jp' })];
  expect(new Set(keys).size).toBe(3);
});

test('there is none where it is not known which packages are installed', () => {
  rmSync(folder.at('node_modules/.package-lock.json'));
  expect(key()).toBeNull();
});
