import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Frontmatter, SourceInfo } from '../../src/assessment/types.ts';
import { findOriginal } from '../../src/workspace/original.ts';

const PDF = '%PDF-1.7';
const DIGEST = createHash('sha256').update(PDF).digest('hex');
let content = '';

const put = (path: string): void => {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), PDF);
};

beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'hyokasho-original-'));
  for (const name of [
    'originals/992011/12/2025-03-31.pdf',
    'originals/992011/12/2024-03-31-0a1b2c3d.xlsx',
    'originals/992011/12/2024-03-31.html',
    'originals/992011/undated/undated.docx',
    'assessments/992011/12.pdf',
    'secret.pdf',
  ])
    put(name);
  symlinkSync(join(content, 'secret.pdf'), join(content, 'originals/992011/12/link.pdf'));
});
afterAll(() => rmSync(content, { recursive: true }));

const source: SourceInfo = {
  file: '12.pdf',
  url: null,
  retrieved: null,
  sha256: null,
  licence: null,
  kind: 'pdf',
  quality: null,
};

function find(
  named: string | null,
  { slug = '12', sha256 = null as string | null, published = '2025-03-31' as string | null } = {},
) {
  const frontmatter = { municipality: '992011', published, source: { ...source, sha256 } } as Frontmatter;
  const row = { id: `992011-${slug}`, path: `assessments/992011/${slug}.md`, frontmatter };
  const { original, file } = findOriginal(content, row, named);
  return { path: original?.path ?? null, name: original?.name, told: file.messages.map(({ ruleId }) => ruleId) };
}

describe('the original of an assessment', () => {
  test('is the file that the record names', () => {
    expect(find('originals/992011/12/2024-03-31-0a1b2c3d.xlsx')).toEqual({
      path: 'originals/992011/12/2024-03-31-0a1b2c3d.xlsx',
      name: '2024-03-31-0a1b2c3d.xlsx',
      told: [],
    });
  });

  test('is the file of its day where there is no record', () => {
    expect(find(null).path).toBe('originals/992011/12/2025-03-31.pdf');
    expect(find(null, { slug: 'undated', published: null }).path).toBe('originals/992011/undated/undated.docx');
    expect(find(null, { published: '2023-03-31' })).toEqual({ path: null, name: undefined, told: [] });
  });

  test('is what the assessment was read from', () => {
    expect(find(null, { sha256: DIGEST }).path).toBe('originals/992011/12/2025-03-31.pdf');
    expect(find(null, { sha256: 'ab'.repeat(32) })).toMatchObject({ path: null, told: ['original-mismatch'] });
  });

  test.each([
    ['originals/992011/12/2019-03-31.pdf', 'is missing'],
    ['originals/992011/12/link.pdf', 'is a link'],
    ['originals/992011/../secret.pdf', 'lies elsewhere'],
    ['originals/../secret.pdf', 'lies elsewhere'],
    ['assessments/992011/12.pdf', 'is no original'],
    ['/etc/passwd', 'lies elsewhere'],
    ['originals/992011/12/2024-03-31.html', 'would run in a browser'],
  ])('is not %s, which %s', (path) => {
    expect(find(path)).toEqual({ path: null, name: undefined, told: ['original-missing'] });
  });

  test('is not the text that an import keeps, and nobody misses it', () => {
    expect(find('originals/992011/12/2025-03-31.txt')).toEqual({ path: null, name: undefined, told: [] });
  });
});
