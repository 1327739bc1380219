import { expect, test } from 'vitest';
import { reportAddress, safeAddress, withBase } from '../../src/components/links.ts';

const reported = { id: '992011-12', title: '児童手当', url: 'https://example.jp/assessments/992011-12/' };

test.each([
  [null, null],
  ['https://example.jp/form', 'https://example.jp/form'],
  [
    'https://example.jp/new?title={id}&body={url}',
    'https://example.jp/new?title=992011-12&body=https%3A%2F%2Fexample.jp%2Fassessments%2F992011-12%2F',
  ],
  [
    'https://example.jp/new?t={title}&x={other}',
    'https://example.jp/new?t=%E5%85%90%E7%AB%A5%E6%89%8B%E5%BD%93&x={other}',
  ],
  ['mailto:a@example.jp?subject={id}', 'mailto:a@example.jp?subject=992011-12'],
  [
    'mailto:a@example.jp',
    'mailto:a@example.jp?subject=%E5%85%90%E7%AB%A5%E6%89%8B%E5%BD%93%20992011-12&body=https%3A%2F%2Fexample.jp%2Fassessments%2F992011-12%2F%0A%0A',
  ],
])('reports to %s go to %s', (template, expected) => {
  expect(reportAddress(template, reported)).toBe(expected);
});

test.each([
  ['https://example.jp/new?k={key}&r={rule}&t={title}', 'https://example.jp/new?k=I-1-2&r=copied&t=%E7%94%B2'],
  ['https://example.jp/new?t={title}', 'https://example.jp/new?t=%E7%94%B2%20I-1-2%20copied'],
  ['mailto:a@example.jp', 'mailto:a@example.jp?subject=%E7%94%B2%20x-1&body=u%0AI-1-2%0Acopied%0A%0A'],
  ['https://example.jp/new?title={id}&body={url}', 'https://example.jp/new?title=x-1%20I-1-2%20copied&body=u'],
  ['https://example.jp/new?i={id}&t={title}', 'https://example.jp/new?i=x-1&t=%E7%94%B2%20I-1-2%20copied'],
  ['https://example.jp/new?i={id}&k={key}', 'https://example.jp/new?i=x-1&k=I-1-2'],
])('a report to %s names the item and the rule of a statement', (template, expected) => {
  expect(reportAddress(template, { id: 'x-1', title: '甲', url: 'u', key: 'I-1-2', rule: 'copied' })).toBe(expected);
});

test('a title cannot add anything to the address of a report', () => {
  const title = '"><script>&bcc=x@y {url}';
  const address = reportAddress('mailto:a@example.jp', { id: '', title, url: '' }) ?? '';
  expect(new URL(address).searchParams.get('subject')).toBe(title);
  expect([...new URL(address).searchParams.keys()]).toEqual(['subject']);
});

test('only the web and mail are linked to', () => {
  expect(['https://a.jp', 'mailto:a@b.jp'].map(safeAddress)).toEqual(['https://a.jp', 'mailto:a@b.jp']);
  expect(['javascript:alert(1)', 'data:text/html,x', '//a.jp', 'x', null].map(safeAddress)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test.each([
  ['/about/', '/', '/about/'],
  ['/about/#a', '/x/', '/x/about/#a'],
])('%s under %s is %s', (path, base, expected) => {
  expect(withBase(path, base)).toBe(expected);
});
