import { mkdirSync, symlinkSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { pagesShownBy, showPages, type OpenPages } from '../../src/integration/open-pages.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';

const folder = useTemporaryFolder('open-pages');
const address = (...names: string[]): string => pathToFileURL(folder.at(...names)).href;

test('modules show what was said of their folder, also where it is named by a link', () => {
  for (const name of ['one', 'one-more']) mkdirSync(folder.at(name));
  symlinkSync(folder.at('one-more'), folder.at('link'));
  const [one, more] = [{}, {}] as [OpenPages, OpenPages];
  const ends = [showPages(folder.at('one'), one), showPages(folder.at('link'), more)];
  expect(pagesShownBy(address('one', 'chunks', 'a.mjs'))).toBe(one);
  expect(pagesShownBy(address('one-more', 'a.mjs'))).toBe(more);
  for (const end of ends) end();
  expect(() => pagesShownBy(address('one', 'a.mjs'))).toThrow('nobody said');
});
