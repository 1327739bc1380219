import { expect, test } from 'vitest';
import { labelHtml, type ItemLabel } from '../../src/components/item-label.ts';
import { originLinkHtml } from '../../src/components/original/origin-link.ts';

const item: ItemLabel = { key: 'I-1-2', level: 3, label: '②委託先', terms: undefined, compare: null, place: null };
const place = { words: '3ページ', pages: '3', href: '/originals/a.pdf#page=3', download: false };

test('a label is a heading with a link to its place', () => {
  expect(labelHtml(item)).toBe('<h3>②委託先</h3><a class="here" href="#I-1-2" aria-label="「②委託先」の場所"></a>');
});

test('a label leads to where it is compared, and to the original', () => {
  expect(labelHtml({ ...item, level: 7, label: 'A & "B"', compare: '/fields/x/', place })).toBe(
    '<h6>A &amp; &quot;B&quot;</h6><a class="compare-item" href="/fields/x/" aria-label="「A &amp; &quot;B&quot;」を比べる">比べる</a>' +
      '<a class="origin" href="/originals/a.pdf#page=3" data-pages="3">原本 3ページ</a>',
  );
});

test('its ※ opens an explanation, and its terms are links as far as they stand before that', () => {
  const terms = [
    { id: 'itaku', start: 1, end: 4 },
    { id: 'kojin', start: 5, end: 6 },
  ];
  expect(labelHtml({ ...item, label: '②委託先※<注>', terms })).toMatch(
    /^<h3>②<a class="term" href="\/glossary\/#itaku">委託先<\/a><button type="button" class="important" [^>]*>※<\/button>&lt;注&gt;<\/h3>/u,
  );
});

test('a place without an address is words, and a file that no browser shows is saved', () => {
  expect(originLinkHtml(null)).toBe('');
  expect(originLinkHtml({ ...place, href: null })).toBe('<span class="origin" data-pages="3">原本 3ページ</span>');
  expect(originLinkHtml({ ...place, pages: null, download: true }, '変更1')).toBe(
    '<a class="origin" href="/originals/a.pdf#page=3" download aria-label="原本 3ページ（変更1）">原本 3ページ</a>',
  );
});
