import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const documents = ['.', 'docs'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** Places of this repository that a document names: links and pictures. */
const linksIn = (text: string): string[] =>
  Array.from(
    text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)|\bsrc="(?!https?:)([^"]+)"/gu),
    ([, link, picture]) => link ?? picture ?? '',
  );

test.each(documents)('every link of %s leads to a file', (path) => {
  const links = linksIn(
    readFileSync(path, 'utf8')
      .replace(/^(`{3,})[^]*?^\1$/gmu, '')
      .replace(/`[^`\n]*`/gu, ''),
  );
  expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
});

test('the README leads to what those who join must know', () => {
  const links = linksIn(readFileSync('README.md', 'utf8'));
  expect(links).toEqual(expect.arrayContaining(['CONTRIBUTING.md', 'SECURITY.md', 'LICENSE', 'CHANGELOG.md']));
});
