import { symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { walkFolder } from '../../src/registry/walk-folder.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';

const folder = useTemporaryFolder('walk');
const walk = (walked?: Set<string>): string[] =>
  Array.from(walkFolder(folder.path, walked), ({ below, kind }) => `${below} ${kind}`);

test('each folder comes before what it holds, in the order of the names, and hidden ones keep theirs', () => {
  for (const name of ['b/2.md', 'b/1.md', 'a.md', '.git/config', 'b/.DS_Store']) folder.put(name, '');
  expect(walk()).toEqual([
    '.git hidden-folder',
    'a.md file',
    'b folder',
    'b/.DS_Store hidden-file',
    'b/1.md file',
    'b/2.md file',
  ]);
});

test('names come as they are written, taken apart or not', () => {
  const name = 'が.md'.normalize('NFD');
  folder.put(name, '');
  const [entry] = walkFolder(folder.path);
  expect(entry).toMatchObject({ name, below: name, path: folder.at(name), siblings: [name] });
});

test('links are followed only where the folders walked before are given, each folder once', () => {
  folder.put('real/a.md', '');
  symlinkSync(folder.at('real'), folder.at('to-folder'));
  symlinkSync(folder.at('real', 'a.md'), folder.at('to-file'));
  symlinkSync(folder.at('gone'), folder.at('to-nothing'));
  const links = (file: string, again: string): string[] => [
    'real folder',
    'real/a.md file',
    `to-file ${file}`,
    `to-folder ${again}`,
    'to-nothing link',
  ];
  expect(walk()).toEqual(links('link', 'link'));
  const walked = new Set<string>();
  expect(walk(walked)).toEqual(links('file', 'again'));
  expect(walk(walked)).toEqual([' again']);
});

test('a folder that cannot be read, and what is no ordinary file, come as such', async () => {
  const path = folder.put('file.md', '');
  const [closed] = walkFolder(path);
  expect(closed).toMatchObject({ path, kind: 'closed', error: { code: 'ENOTDIR' } });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(folder.at('socket'), resolve));
  expect(walk()).toEqual(['file.md file', 'socket special']);
  await new Promise((resolve) => server.close(resolve));
});
