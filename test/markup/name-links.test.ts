import { describe, expect, test } from 'vitest';
import { nameLinks } from '../../src/markup/name-links.ts';

const page = (main: string): string => `<body><nav><a href="/procedures/">事務</a></nav><main>${main}</main></body>`;
/** Names that links were given, by address. */
const given = (html: string): [string, string][] =>
  Array.from(html.matchAll(/<a href="([^"]*)" aria-label="([^"]*)">/gu), ([, href = '', name = '']) => [href, name]);
const named = (main: string): [string, string][] => given(nameLinks(page(main), '/x/'));

describe('links with the same name and different targets', () => {
  test('are named by the first cell of their row', () => {
    const row = (town: string, at: string): string =>
      `<tr><th>${town}</th><td>7人</td><td><a href="${at}">委託する</a></td></tr>`;
    expect(named(`<table>${row('見本市', '/1/')}${row('例示市', '/2/')}</table>`)).toEqual([
      ['/1/', '委託する（見本市）'],
      ['/2/', '委託する（例示市）'],
    ]);
  });

  test('are named by their entry of a list, and by its term', () => {
    expect(
      named(
        '<ul><li><b>4月</b><p>2件</p><a href="/1/">読む</a><a href="/2/">見る</a></li><li><p>5月</p><a href="/3/">読む</a></li></ul>',
      ),
    ).toEqual([
      ['/1/', '読む（4月）'],
      ['/3/', '読む（5月）'],
    ]);
    expect(
      named(
        '<dl><dt>様式</dt><dd><a href="/1/">全項目</a></dd></dl><dl><dt>版</dt><dd><a href="/2/">全項目</a></dd></dl>',
      ),
    ).toEqual([
      ['/1/', '全項目（様式）'],
      ['/2/', '全項目（版）'],
    ]);
  });

  test('are named by the navigation that they stand in', () => {
    const nav = '<nav aria-label="目次"><p>目次</p><ul><li><a href="#a">事務</a></li></ul></nav>';
    expect(named(`${nav}<h1>種類</h1><h2 id="a">事務</h2>`)).toEqual([['#a', '事務（目次）']]);
  });

  test('are named by the headings above them, and not by those of a part that is closed', () => {
    const part = (heading: string, at: string): string =>
      `<section><h3>${heading}</h3><a href="${at}">根拠</a></section>`;
    expect(named(`<h2>リスク</h2>${part('入手', '#1')}${part('使用', '#2')}<a href="#3">根拠</a>`)).toEqual([
      ['#1', '根拠（入手）'],
      ['#2', '根拠（使用）'],
      ['#3', '根拠（リスク）'],
    ]);
  });

  test('keep their name in the frame of the page', () => {
    expect(named('<h1>用語</h1><a href="/glossary/">事務</a>')).toEqual([['/glossary/', '事務（用語）']]);
  });

  test('have their words and their label before what tells them apart', () => {
    const html = nameLinks(
      page(
        '<h2>甲</h2><a href="/1/" aria-label="「乙」へ">乙</a><h2>丙</h2><a aria-label="「乙」へ" href="/2/">乙</a>',
      ),
      '/x/',
    );
    expect(html).toContain('<a href="/1/" aria-label="「乙」へ（甲）">乙</a>');
    expect(html).toContain('<a aria-label="「乙」へ（丙）" href="/2/">乙</a>');
  });
});

test.each([
  ['links with the same target', '<h2>甲</h2><a href="#1">同じ</a><h2>乙</h2><a href="/x/#1">同じ</a>'],
  [
    'links that are hidden from those who hear',
    '<h2>甲</h2><a href="#1" aria-hidden="true">#</a><h2>乙</h2><a href="#2" aria-hidden="true">#</a>',
  ],
  [
    'what stands in comments, scripts and values',
    '<!-- <a href="/1/">甲</a> --><script>"<a href=/2/>甲</a>"</script><a href="/3/" title="a > b">甲</a>',
  ],
])('%s are left as they are', (_, main) => {
  expect(nameLinks(page(main), '/x/')).toBe(page(main));
});

test('a long context is cut, and quotation marks do not end a label', () => {
  const long = '長'.repeat(50);
  const html = nameLinks(page(`<h2>${long}</h2><a href="#1">"引用"</a><h2>短</h2><a href="#2">"引用"</a>`), '/x/');
  expect(html).toContain(`aria-label="&quot;引用&quot;（${'長'.repeat(40)}…）"`);
});

test.each([
  ['of one place each', '長'.repeat(40), '長'.repeat(40)],
  ['of two places', '𠮷'.repeat(40), '𠮷'.repeat(40)],
  ['of which one is too many', `${'𠮷'.repeat(40)}野`, `${'𠮷'.repeat(40)}…`],
  ['of both', `野${'𠮷'.repeat(40)}`, `野${'𠮷'.repeat(39)}…`],
])('a context is cut behind its fortieth letter: letters %s', (_, context, shown) => {
  expect(named(`<h2>${context}</h2><a href="#1">甲</a><h2>短</h2><a href="#2">甲</a>`)[0]).toEqual([
    '#1',
    `甲（${shown}）`,
  ]);
});
