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

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** What changed says how things were called. */
const current = documents.filter((path) => path !== 'CHANGELOG.md');

test.each(current)('every command and every file of ours that %s names exists', (path) => {
  const text = readFileSync(path, 'utf8');
  const commands = Array.from(text.matchAll(/\bnpm run ([\w:]+)/gu), ([, name]) => name ?? '');
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const files = Array.from(text.matchAll(/(?<![\w/.-])(?:src|scripts|test)\/[\w./-]*\w/gu), ([file]) => file);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
