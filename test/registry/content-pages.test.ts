import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatMessages } from '../../src/assessment/faults.ts';
import { readContentPage, readContentPages } from '../../src/registry/content-pages.ts';

const front = '---\ntitle: 手引き\ndescription: 使い方です。\n---\n';
const faults = (markdown: string, slug = 'tebiki'): string[] =>
  readContentPage(markdown, `pages/${slug}.md`, slug).file.messages.map(String);

test('a page is its front matter and its text; a heading that repeats the title is dropped', () => {
  expect(readContentPage(`${front}\n# 手引き\n\n本文\n`, 'pages/tebiki.md', 'tebiki').page).toEqual({
    slug: 'tebiki',
    title: '手引き',
    description: '使い方です。',
    markdown: '\n本文',
  });
  expect(readContentPage(`${front}# 別の題\n`, 'p', 'tebiki').page?.markdown).toBe('# 別の題');
});

test('every fault is told with its place', () => {
  expect([
    ...faults('本文だけ'),
    ...faults('---js\ntitle: 1\n---\n'),
    ...faults('---\ntitle: 手引き\nauthor: x\n---\n'),
    ...faults(front, 'about'),
    ...faults(front, '手引き'),
  ]).toMatchInlineSnapshot(`
    [
      "pages/tebiki.md:1:1: ファイルの先頭に「---」で囲んだ前書き（form、municipality など）がありません。書き足してください。",
      "pages/tebiki.md:1:1: 前書きの1行目が「---js」です。前書きは YAML だけを読み、ほかの言語は決して実行しません。1行目を「---」だけにし、YAML で書いてください。",
      "pages/tebiki.md:2:1: description：値がありません。書き足してください。",
      "pages/tebiki.md:2:1: 知らない項目です（author）。つづりを確かめるか、消してください。",
      "pages/about.md:1:1: /about/ はこのサイトが使っているURLです。ファイルの名前を変えてください。",
      "pages/手引き.md:1:1: ファイルの名前「手引き」はページのURLになります。英小文字・数字・ハイフンで付けてください。",
    ]
  `);
});

test('the pages of the repository are sound', () => {
  const { pages, files } = readContentPages('content/pages');
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  expect(pages.map(({ slug }) => slug)).toEqual(['hajimete', 'mihon']);
});

test('each file below pages/ becomes a page or is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hyokasho-pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const names = [
    'ok.md',
    'annai.MD',
    'annai2.markdown',
    'sub/x.md',
    '404.md',
    'photo.png',
    '.DS_Store',
    'empty.md/a.txt',
  ];
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), name.endsWith('.png') ? '' : front);
  }
  const { pages, files } = readContentPages(folder);
  expect(pages.map(({ slug }) => slug)).toEqual(['ok']);
  expect(files.flatMap((file) => formatMessages(file, file.path.slice(folder.length + 1)))).toMatchInlineSnapshot(`
    [
      "404.md:1:1  誤り  /404/ はこのサイトが使っているURLです。ファイルの名前を変えてください。  [page]",
      "annai.MD:1:1  誤り  この場所のこの名前のファイルは読まれません。ページなら pages/annai.md のように、pages の直下に「.md」の名前で置いてください。  [misplaced-file]",
      "annai2.markdown:1:1  誤り  この場所のこの名前のファイルは読まれません。ページなら pages/annai.md のように、pages の直下に「.md」の名前で置いてください。  [misplaced-file]",
      "empty.md:1:1  誤り  この場所のこの名前のファイルは読まれません。ページなら pages/annai.md のように、pages の直下に「.md」の名前で置いてください。  [misplaced-file]",
      "empty.md/a.txt:1:1  注意  このファイルはサイトに載りません。要らないなら、このフォルダーの外へ移してください。  [other-file]",
      "photo.png:1:1  注意  このファイルはサイトに載りません。要らないなら、このフォルダーの外へ移してください。  [other-file]",
      "sub/x.md:1:1  誤り  この場所のこの名前のファイルは読まれません。ページなら pages/annai.md のように、pages の直下に「.md」の名前で置いてください。  [misplaced-file]",
    ]
  `);
});

test('a page saved with a byte order mark is read as without it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hyokasho-pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'annai.md'), `\ufeff${front}本文\r\n`);
  const { pages, files } = readContentPages(folder);
  expect(pages.map(({ title, markdown }) => [title, markdown])).toEqual([['手引き', '本文']]);
  expect(files.flatMap(({ messages }) => messages)).toEqual([]);
});

test('no page takes the address of one of the portal', () => {
  const own = readdirSync('src/pages', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.astro'))
    .map((entry) => entry.name.replace(/\.astro$/u, ''))
    .filter((name) => !name.startsWith('[') && name !== 'index');
  for (const name of own)
    expect(faults(front, name), name).toEqual([expect.stringContaining('このサイトが使っているURLです')]);
  // The home page is at /, so that nothing lies at /index/.
  expect(own).toContain('404');
});
