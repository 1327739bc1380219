import { describe, expect, test } from 'vitest';
import type { Box, OriginSpan } from '../../src/assessment/origin.ts';
import type { Frontmatter } from '../../src/assessment/types.ts';
import { originPlaces } from '../../src/components/original/place.ts';
import type { OriginalsMode } from '../../src/registry/portal.ts';
import type { PublishedOriginal } from '../../src/workspace/stored.ts';

const box: Box = [72, 310, 523, 402];
const PAGE: OriginSpan = { page: 12, box };
const PAGES: OriginSpan = { page: 12, box, more: [{ page: 13, box }] };
const CELLS: OriginSpan = { sheet: 'Ⅰ', range: 'B3:F7' };
const PDF: PublishedOriginal = { path: '', name: '2025-03-31.pdf', sha256: '' };
const BOOK: PublishedOriginal = { path: '', name: '2025-03-31.xlsx', sha256: '' };
const URL_OF_PDF = 'https://example.jp/a/12_jido.pdf';

interface Given {
  mode: OriginalsMode;
  original?: PublishedOriginal | null;
  url?: string | null;
}

function place(origin: OriginSpan | null, { mode, original = null, url = null }: Given) {
  const frontmatter = { source: { file: '', url, retrieved: null, sha256: null, licence: null, kind: 'pdf' } };
  const row = { id: '992011-12', original, frontmatter: frontmatter as Frontmatter };
  return originPlaces(row, mode, (path) => `/base${path}`)(origin);
}

describe('where an item leads in its original', () => {
  test.each<[string, OriginSpan, Given, string | null]>([
    [
      'to the page of the PDF',
      PAGE,
      { mode: 'published', original: PDF },
      '/base/originals/992011-12/2025-03-31.pdf#page=12',
    ],
    [
      'to the first of its pages',
      PAGES,
      { mode: 'published', original: PDF },
      '/base/originals/992011-12/2025-03-31.pdf#page=12',
    ],
    ['to the workbook', CELLS, { mode: 'published', original: BOOK }, '/base/originals/992011-12/2025-03-31.xlsx'],
    ['to what the authority publishes', PAGE, { mode: 'linked', url: URL_OF_PDF }, `${URL_OF_PDF}#page=12`],
    ['there also where the portal has none', PAGE, { mode: 'published', url: URL_OF_PDF }, `${URL_OF_PDF}#page=12`],
    ['to the page in place of another', PAGE, { mode: 'linked', url: `${URL_OF_PDF}#x` }, `${URL_OF_PDF}#page=12`],
    [
      'to the file where it has no pages',
      CELLS,
      { mode: 'linked', url: 'https://example.jp/a.xlsx' },
      'https://example.jp/a.xlsx',
    ],
    ['nowhere where nobody knows an address', PAGE, { mode: 'linked' }, null],
    ['nowhere where the portal wants none', PAGE, { mode: 'none', url: URL_OF_PDF }, null],
    ['nowhere by an address that is none of the web', PAGE, { mode: 'linked', url: 'mailto:a@example.jp' }, null],
    ['nowhere by a script', PAGE, { mode: 'linked', url: 'javascript:alert(1)' }, null],
  ])('%s', (_, origin, given, href) => {
    expect(place(origin, given)?.href).toBe(href);
  });

  test('is named wherever it leads', () => {
    expect(place(PAGES, { mode: 'none' })).toEqual({
      words: '12～13ページ',
      pages: '12-13',
      href: null,
      download: false,
    });
    expect(place(CELLS, { mode: 'published', original: BOOK })).toMatchObject({
      words: 'シート「Ⅰ」B3:F7',
      pages: null,
      download: true,
    });
  });

  test('is nothing for lines of a text, or where nothing is known', () => {
    expect(place({ lines: [4, 5] }, { mode: 'published', original: PDF })).toBeNull();
    expect(place(null, { mode: 'published', original: PDF })).toBeNull();
  });
});
