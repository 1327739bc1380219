import { expect, test } from 'vitest';
import { readContentPage, readContentPages } from '../../src/corpus/content-pages.ts';

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
      "pages/about.md:1:1: /about/ はこのサイトが使っている番地です。ファイルの名前を変えてください。",
      "pages/手引き.md:1:1: ファイルの名前「手引き」はページの番地になります。英小文字・数字・ハイフンで付けてください。",
    ]
  `);
});

test('the pages of the repository are sound', () => {
  const { pages, files } = readContentPages('content/pages');
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  expect(pages.map(({ slug }) => slug)).toEqual(['hajimete', 'mihon']);
});
