import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeSitemap } from '../../src/integration/sitemap.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';

const folder = useTemporaryFolder('sitemap');
const PLACE = { site: 'https://example.jp', base: '/x/' };

/** Addresses that a file lists. */
const listed = (name: string): string[] =>
  Array.from(folder.read(name).matchAll(/<loc>([^<]*)<\/loc>/gu), ([, one = '']) => one);

test('the sitemap has the address of every page, once, with numbers in their order', async () => {
  const addresses = ['timeline/', '', 'assessments/9-10/', 'assessments/9-2/', 'timeline/', 'fields/見本/'];
  await writeSitemap(folder.path, { addresses, former: [] }, PLACE);
  expect(listed('sitemap-0.xml')).toEqual(
    ['', 'assessments/9-2/', 'assessments/9-10/', `fields/${encodeURIComponent('見本')}/`, 'timeline/'].map(
      (path) => `https://example.jp/x/${path}`,
    ),
  );
  expect(listed('sitemap-index.xml')).toEqual(['https://example.jp/x/sitemap-0.xml']);
});

test('where nobody said where the site will be, addresses are those of a server on this machine', async () => {
  await writeSitemap(folder.path, { addresses: ['about/'], former: [] }, { site: null, base: '/' });
  expect(listed('sitemap-0.xml')).toEqual(['http://127.0.0.1:4321/about/']);
});

test('what is no page, earlier editions and pages under former ids are left out', async () => {
  const left = [
    '404/',
    'en/404/',
    'assessments/9-1/editions/2023-04-01/',
    'assessments/old/',
    'assessments/old/history/',
    'contractors/old/',
  ];
  const kept = ['assessments/9-1/', 'assessments/9-1/editions/', 'contractors/9/', 'old/', 'procedures/old/'];
  await writeSitemap(folder.path, { addresses: [...left, ...kept], former: ['old'] }, PLACE);
  expect(listed('sitemap-0.xml')).toEqual(kept.map((path) => `https://example.jp/x/${path}`));
});

test.each([
  [2, 1],
  [3, 2],
])('%d addresses, with at most two in a file, lie in %d of them', async (count, files) => {
  const addresses = Array.from({ length: count }, (_, n) => `assessments/9-${n}/`);
  await writeSitemap(folder.path, { addresses, former: [] }, PLACE, 2);
  const names = Array.from({ length: files }, (_, n) => `sitemap-${n}.xml`);
  expect(readdirSync(folder.path).toSorted()).toEqual([...names, 'sitemap-index.xml']);
  expect(names.flatMap(listed)).toHaveLength(count);
  expect(listed('sitemap-index.xml')).toEqual(names.map((name) => `https://example.jp/x/${name}`));
});
