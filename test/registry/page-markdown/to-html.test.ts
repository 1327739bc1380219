import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { inspectPage } from '../../../src/registry/page-markdown/inspect.ts';
import { headingIds, parsePage } from '../../../src/registry/page-markdown/parse.ts';
import { pageToHtml } from '../../../src/registry/page-markdown/to-html.ts';

const placeOf = (markdown: string) => ({
  slug: 'annai',
  sections: new Set(['search']),
  pages: new Set(['annai', 'tebiki']),
  ids: new Set(headingIds(parsePage(markdown)).values()),
});
const html = (markdown: string): string => pageToHtml(parsePage(markdown), placeOf(markdown), (path) => `/base${path}`);
const remarks = (markdown: string): string[] =>
  inspectPage(parsePage(markdown), placeOf(markdown)).map(
    ({ line, column, reason }) => `${line}:${column} ${reason.ja}`,
  );

test.each([
  [
    '[案内][1]と[ひらく]\n\n[1]: https://example.jp/a\n[ひらく]: https://example.jp/b',
    '<p><a href="https://example.jp/a">案内</a>と<a href="https://example.jp/b">ひらく</a></p>',
  ],
  ['![見本の写真](photo.png)', '<p>〔画像：見本の写真〕</p>'],
  ['![見本][p]\n\n[p]: photo.png', '<p>〔画像：見本〕</p>'],
  ['[検索](../search/?q=a#b)', '<p><a href="/base/search/?q=a#b">検索</a></p>'],
  ['[検索](/search/)と[初め](/)', '<p><a href="/base/search/">検索</a>と<a href="/base/">初め</a></p>'],
  ['[手引き](tebiki.md#場所)', '<p><a href="/base/tebiki/#%E5%A0%B4%E6%89%80">手引き</a></p>'],
  [
    '[電話](tel:000-201-0000)と<mail@example.jp>',
    '<p><a href="tel:000-201-0000">電話</a>と<a href="mailto:mail@example.jp">mail@example.jp</a></p>',
  ],
  ['[ここ](#場所)\n\n## 場所', '<p><a href="#%E5%A0%B4%E6%89%80">ここ</a></p>\n<h2 id="場所">場所</h2>'],
  ['# 上\n\n## 上\n\n###### 下', '<h2 id="上">上</h2>\n<h2 id="上-1">上</h2>\n<h6 id="下">下</h6>'],
  ['## content', '<h2 id="content-1">content</h2>'],
  ['これは**「大切」**です。', '<p>これは<strong>「大切」</strong>です。</p>'],
  ['これは*（注）*です。', '<p>これは<em>（注）</em>です。</p>'],
  ['- [x] 済み\n- [ ] まだ', '<ul>\n<li>☑ 済み</li>\n<li>☐ まだ</li>\n</ul>'],
  [
    '| a | b |\n|:-:|--:|\n| 1 | 2 |',
    '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>',
  ],
  ['```js\nlet a;\n```', '<pre tabindex="0"><code class="language-js">let a;\n</code></pre>'],
  ['3. 三\n4. 四', '<ol start="3">\n<li>三</li>\n<li>四</li>\n</ol>'],
  ['[](https://example.jp/)', '<p><a href="https://example.jp/">https://example.jp/</a></p>'],
])('%j is %s', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test('a footnote is reached from its sign and leads back', () => {
  const page = html('文[^1]。もう一度[^1]。\n\n[^1]: 脚注の本文です。');
  expect(page).toContain('<a href="#note-fn-1" id="note-fnref-1"');
  expect(page).toContain('<li id="note-fn-1">');
  expect(page).toContain('脚注の本文です。');
  expect(page).toContain('<h2 id="footnote-label">注</h2>');
  expect(page).toContain('aria-label="本文の注1へ戻る"');
  expect(page).toContain('aria-label="本文の注1（2回目）へ戻る"');
});

test.each([
  ['[場所](#ない)', '1:1 リンク先「#ない」：このページに「ない」という見出しがありません。'],
  ['x\n\n[a](nowhere/)', '3:1 リンク先「nowhere/」：このサイトに /annai/nowhere/ はありません。'],
  ['[a](/nowhere/)', '1:1 リンク先「/nowhere/」：このサイトに /nowhere/ はありません。'],
  ['[a](tebiki2.md)', '1:1 リンク先「tebiki2.md」：このサイトに /tebiki2/ はありません。'],
  ['[a](javascript:alert(1))', '1:1 リンク先「javascript:alert(1)」：「javascript:」で始まるURLにはリンクできません。'],
  ['[a](//example.jp)', '1:1 リンク先「//example.jp」：URLとして読めません。'],
  ['![写真](a.png)', '1:1 画像は掲載されません。代わりの文字「写真」を掲載します。'],
  ['![](a.png)', '1:1 画像は掲載されません。代わりの文字もないので、何も表示されません。'],
  ['<b>太字</b>', '1:1 HTML は働きません。書いたままの文字を掲載します。'],
  ['[^1]: 余り', '1:1 脚注 [^1] を指す言葉がないので、載りません。'],
  ['[a]: /search/', '1:1 リンク先 [a] を指す言葉がないので、載りません。'],
  ['[a]\n\n[a]: /search/\n[a]: /tebiki/', '4:1 リンク先 [a] が2回あります。あとのほうは載りません。'],
])('of %j the check tells %j', (markdown, expected) => {
  expect(
    remarks(markdown).some((words) => words.startsWith(expected)),
    remarks(markdown).join('\n'),
  ).toBe(true);
});

test('a link that leads nowhere keeps its words', () => {
  expect(html('[**太い**言葉](javascript:alert(1))と[次][a]\n\n[a]: data:text/html,x')).toBe(
    '<p><strong>太い</strong>言葉と次</p>',
  );
});

test('a page that is shown as it was written has no remark', () => {
  expect(remarks('# 見出し\n\n[見出し](#見出し)、[検索](/search/)、**「大切」**、文[^a]\n\n[^a]: 注')).toEqual([]);
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a <svg/onload=alert(1)> b',
  '[a](jAvAsCrIpT:alert(1))',
  '[a](java&#x0A;script:alert(1))',
  '[a](<javascript:alert(1)>)',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](vbscript:x)',
  '![a](https://example.com/pixel.png)',
  '![a][b]\n\n[b]: https://example.com/pixel.png',
  '[a](https://example.jp/ "x\\" onmouseover=\\"alert(1)")',
  '<style>@import "https://example.com/x.css"</style>',
  '<iframe src="https://example.com"></iframe>',
  '## a" onclick="alert(1)',
  '[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: x',
  '<https://example.jp/"onmouseover="alert(1)>',
  '```"><script>\nx\n```',
  '<form action="https://example.com"><input name=a></form>',
  '<base href="https://example.com/">',
];

type Node = DefaultTreeAdapterMap['node'];
const elementsIn = (node: Node): DefaultTreeAdapterMap['element'][] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsIn) : []),
];

test.each(HOSTILE)('nothing runs or loads in %j', (markdown) => {
  for (const { tagName, attrs } of elementsIn(parse(html(markdown)))) {
    expect(tagName).not.toMatch(/^(?:script|style|img|svg|iframe|object|embed|form|input|base|link|meta)$/u);
    for (const { name, value } of attrs) {
      expect(name).not.toMatch(/^(?:on|style$|src)/u);
      if (name === 'href') expect(value).toMatch(/^(?:https?:|mailto:|tel:|\/base\/|#)/u);
    }
  }
});
