import { expect, test } from 'vitest';
import { keptHtml, linesHtml, termsHtml } from '../../src/components/value/text-html.ts';

test('a telephone number stays on one line, and signs of HTML are words', () => {
  expect(keptHtml(`"A & B" <課> '電話' 06-1234-5678`)).toBe(
    '&quot;A &amp; B&quot; &lt;課&gt; &#39;電話&#39; <span class="keep">06-1234-5678</span>',
  );
  expect(keptHtml('')).toBe('');
});

test('terms lead to the glossary', () => {
  const spans = [
    { id: 'itaku', start: 0, end: 3 },
    { id: 'teikyo', start: 4, end: 6 },
  ];
  expect(termsHtml('委託先の提供<先', spans)).toBe(
    '<a class="term" href="/glossary/#itaku">委託先</a>の<a class="term" href="/glossary/#teikyo">提供</a>&lt;先',
  );
  expect(termsHtml('提供')).toBe('提供');
});

test('each line is a paragraph, set by its marker', () => {
  const terms = new Map([[1, [{ id: 'teikyo', start: 1, end: 3 }]]]);
  expect(linesHtml('【入手】\n①提供', terms)).toBe(
    '<p class="caption">【入手】</p><p class="hang-2">①<a class="term" href="/glossary/#teikyo">提供</a></p>',
  );
});

test('companies lead to their pages', () => {
  const companies = [{ id: '1-a', names: ['見本システム'] }];
  expect(linesHtml('見本システム&子会社', undefined, companies)).toBe(
    '<p><a href="/contractors/1-a/">見本システム</a>&amp;子会社</p>',
  );
});
