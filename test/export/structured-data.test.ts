import { expect, test } from 'vitest';
import { DEFAULT_PORTAL } from '../../src/registry/portal.ts';
import { figuresOf } from '../../src/insights/figures.ts';
import type { IndexRow } from '../../src/workspace/stored.ts';
import { documentData, portalData, toScript } from '../../src/export/structured-data.ts';

const row = {
  id: '992011-12',
  frontmatter: {
    form: 'juten',
    number: '12',
    title: '児童手当に関する事務 重点項目評価書',
    authority: 'みなと見本市長',
    published: '2025-06-30',
    source: { file: 'a.pdf', url: 'https://example.jp/a.pdf', licence: 'CC BY 4.0' },
    complete: true,
    reviewed: true,
  },
  municipality: { code: '992011', name: 'みなと見本市', kana: 'みなとみほんし', prefecture: '見本県', fictional: true },
  procedure: { id: 'jido-teate', name: '児童手当' },
  counts: { items: 5, changes: 3, unclear: 0, unplaced: 0 },
  newestChange: null,
} as unknown as IndexRow;
const absolute = (path: string): string => `https://example.jp${path}`;

test('an assessment is described by who published it when, and by where its data are', () => {
  expect(documentData(row, absolute)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    name: '児童手当に関する事務 重点項目評価書',
    inLanguage: 'ja',
    identifier: ['992011-12', '評価書番号 12'],
    url: 'https://example.jp/assessments/992011-12/',
    datePublished: '2025-06-30',
    about: '児童手当',
    isAccessibleForFree: true,
    isBasedOn: 'https://example.jp/a.pdf',
    license: 'CC BY 4.0',
    author: { '@type': 'GovernmentOrganization', name: 'みなと見本市長', areaServed: '見本県みなと見本市' },
    encoding: {
      '@type': 'MediaObject',
      contentUrl: 'https://example.jp/api/v1/assessments/992011-12.json',
      encodingFormat: 'application/json',
    },
  });
});

test('addresses that nobody said are left out', () => {
  expect(JSON.stringify(documentData(row, () => null))).not.toContain('/assessments/');
  expect(JSON.stringify(portalData(DEFAULT_PORTAL, { ...figuresOf([row]), changes: 3 }, () => null))).not.toContain(
    'null',
  );
});

test('the portal tells its search and its data', () => {
  const text = JSON.stringify(
    portalData({ ...DEFAULT_PORTAL, publisher: '会' }, { ...figuresOf([row]), changes: 3 }, absolute),
  );
  expect(text).toContain('https://example.jp/search/?q={q}');
  expect(text).toContain('https://example.jp/api/v1/assessments.json');
  expect(text).toContain('評価書1件と、変更の記録3件');
});

test('nothing in the data can end the script element', () => {
  const script = toScript({ name: '</script><script>alert(1)</script>' });
  expect(script).not.toContain('<');
  expect(JSON.parse(script)).toEqual({ name: '</script><script>alert(1)</script>' });
});
