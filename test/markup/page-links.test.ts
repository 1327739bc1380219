import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksOf } from '../../src/markup/page-links.ts';
import { plainLinksOf } from './plain-links.ts';

const TAGS = [
  ...['a', 'main', 'nav', 'section', 'details', 'h1', 'h2', 'h3', 'h6', 'tr', 'th', 'td', 'li', 'ul', 'dl', 'dt'],
  ...['p', 'div', 'span', 'time', 'A', 'Tr', 'script'],
];
const WORDS = ['甲', '乙の\n 事務', ' ', '&amp;', '1 < 2', '<!-- <a href="/c/">丙</a> -->', '"', '>'];
const ATTRIBUTES = [
  ...[
    ' href="/1/"',
    ' href="/2/"',
    ' href="#a"',
    ' href',
    ' href=/3/',
    " href='/4/'",
    ' data-href="/5/"',
    '/href="/6/"',
  ],
  ...[' aria-label="丁"', ' aria-label', ' aria-hidden="true"', ' title="a > b href=&quot;"', ' title="x href y"'],
  ...[
    ' data-file="戊"',
    ' data-line',
    ' data-lines="1"',
    ' data-line="己"',
    ' hreflang="ja"',
    '  href="/7/"',
    '/',
    '\n',
  ],
];

const startTag = fc
  .tuple(fc.constantFrom(...TAGS), fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 3 }))
  .map(([name, attributes]) => `<${name}${attributes.join('')}>`);
const endTag = fc.constantFrom(...TAGS).map((name) => `</${name}>`);
const link = fc
  .tuple(fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 3 }), fc.constantFrom(...WORDS))
  .map(([attributes, words]) => `<a${attributes.join('')}>${words}</a>`);
/** Parts that are closed, such as a page has, among what is not. */
const { part } = fc.letrec<{ part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 5 },
    link,
    fc.constantFrom(...WORDS),
    fc
      .tuple(fc.constantFrom(...TAGS), fc.constantFrom('', ...ATTRIBUTES), fc.array(tie('part'), { maxLength: 5 }))
      .map(([name, attribute, parts]) => `<${name}${attribute}>${parts.join('')}</${name}>`),
    startTag,
    endTag,
  ),
}));
const page = fc.array(part, { maxLength: 12 }).map((parts) => `<nav>庚<a href="/">辛</a></nav><main>${parts.join('')}`);

test('the links of a page are those that are found the plain way', () => {
  let found = 0;
  fc.assert(
    fc.property(page, (html) => {
      const links = linksOf(html, '/x/');
      found += links.length;
      expect(links).toEqual(plainLinksOf(html, '/x/'));
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(3000);
});

test.each(['<!-- <p data-line> -->', '<script>const line = "<p data-line>";</script>'])(
  'what stands in %s is no line of the page',
  (silent) => {
    const [link] = linksOf(`<main>${silent}<a href="/1/">甲</a></main>`, '/x/');
    expect(link?.around?.lines).toEqual([]);
  },
);
