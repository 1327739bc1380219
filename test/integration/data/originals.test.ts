import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Box, OriginSpan } from '../../../src/assessment/origin.ts';
import { withExports, type ExportSource } from '../../../src/integration/data/export-run.ts';
import { openOutputs } from '../../../src/integration/outputs.ts';
import { openDatabase } from '../../../src/workspace/sqlite.ts';
import { writeOriginals, type WrittenOriginals } from '../../../src/integration/data/originals.ts';
import { pictureWidth } from '../../../src/integration/data/pictures.ts';
import type { OriginalBoxes } from '../../../src/workspace/original-boxes.ts';
import type { StoredAssessment } from '../../../src/workspace/stored.ts';
import { A4, makePdf } from '../../originals/make-pdf.ts';
import { ROOT } from '../../support/run.ts';

const box: Box = [72, 310, 523, 402];
const FOLDER = 'originals/992011-1/2025-03-31';
let folder = '';
let faults: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyokasho-originals-'));
  faults = [];
  vi.stubEnv('HYOKASHO_CACHE', join(folder, 'cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function put(name: string, bytes: Uint8Array): StoredAssessment['original'] {
  const path = `originals/992011/1/${name}`;
  mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
  writeFileSync(join(folder, 'content', path), bytes);
  return { path, name, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function write(
  original: StoredAssessment['original'],
  origins: Record<string, OriginSpan>,
  pages: number,
): Promise<WrittenOriginals> {
  const size = { width: A4.width, height: A4.height };
  const provenance = { origins, pages: Array.from({ length: pages }, () => size) };
  const entries = Object.keys(origins).map((key) => ({ key, value: key === 'I' ? null : { type: 'text', text: '' } }));
  const stored = { id: '992011-1', original, provenance, assessment: { entries } } as unknown as StoredAssessment;
  const source: ExportSource = {
    rows: [stored],
    digest: () => JSON.stringify(origins),
    load: () => stored,
    editionDays: () => [],
    loadEdition: () => {
      throw new Error('There is no edition.');
    },
    editionHistory: () => null,
  };
  const database = openDatabase(join(folder, 'workspace.sqlite'));
  try {
    const outputs = openOutputs(database, join(folder, 'outputs'));
    const written = await withExports(
      { source, database, outputs, options: { site: null, base: '/' }, folder },
      (run) =>
        writeOriginals({
          run,
          root: ROOT,
          content: join(folder, 'content'),
          onFault: (fault) => faults.push(fault.en),
        }),
    );
    rmSync(join(folder, 'site'), { recursive: true, force: true });
    await outputs.stage(join(folder, 'site'));
    return written;
  } finally {
    database.close();
  }
}

const boxes = (): OriginalBoxes =>
  JSON.parse(readFileSync(join(folder, 'site', FOLDER, 'boxes.json'), 'utf8')) as OriginalBoxes;

test('a PDF is published with pictures of the pages that items stand on, drawn once', async () => {
  const original = put('2025-03-31.pdf', makePdf([A4, A4, A4]));
  const origins = {
    // A heading.
    I: { page: 2, box },
    'I-1-1': { page: 1, box, more: [{ page: 3, box }] },
    'I-1-2': { page: 3, box, more: [{ page: 3, box }] },
  };
  expect(await write(original, origins, 3)).toEqual({ files: 1, pictures: 2, drawn: 2 });
  expect(readdirSync(join(folder, 'site', FOLDER)).sort()).toEqual(['1.webp', '3.webp', 'boxes.json']);
  expect(existsSync(join(folder, 'site', `${FOLDER}.pdf`))).toBe(true);
  expect(boxes()).toEqual({
    pages: { 1: [595, 842], 3: [595, 842] },
    items: {
      'I-1-1': [
        { page: 1, boxes: [box] },
        { page: 3, boxes: [box] },
      ],
      'I-1-2': [{ page: 3, boxes: [box, box] }],
    },
  });
  expect(await write(original, origins, 3)).toEqual({ files: 1, pictures: 2, drawn: 0 });
  expect(faults).toEqual([]);
});

test('a page that cannot be drawn costs its picture, and is told', async () => {
  const origins = { 'I-1-1': { page: 1, box }, 'I-1-2': { page: 2, box } };
  const written = await write(put('2025-03-31.pdf', makePdf([A4])), origins, 2);
  expect(written).toMatchObject({ files: 1, pictures: 1 });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^originals\/992011\/1\/2025-03-31\.pdf: page 2 has no picture beside its items/u);
  expect(Object.keys(boxes().pages)).toEqual(['1']);
});

test('a page that cannot be drawn is tried and told again by the next build, what stands is kept', async () => {
  const origins = { 'I-1-1': { page: 1, box }, 'I-1-2': { page: 2, box } };
  const original = put('2025-03-31.pdf', makePdf([A4]));
  await write(original, origins, 2);
  expect(await write(original, origins, 2)).toMatchObject({ files: 1, pictures: 1, drawn: 0 });
  expect(faults).toHaveLength(2);
  expect(await write(original, { 'I-1-1': { page: 1, box } }, 1)).toMatchObject({ files: 1, pictures: 1, drawn: 0 });
  expect(readdirSync(join(folder, 'site', FOLDER)).sort()).toEqual(['1.webp', 'boxes.json']);
});

test('a workbook is published as it is', async () => {
  const original = put('2025-03-31.xlsx', new Uint8Array([80, 75, 3, 4]));
  expect(await write(original, { 'I-1-1': { sheet: 'Ⅰ', range: 'A1' } }, 0)).toEqual({
    files: 1,
    pictures: 0,
    drawn: 0,
  });
  expect(readdirSync(join(folder, 'site/originals/992011-1'))).toEqual(['2025-03-31.xlsx']);
});

test.each([
  [595, 1100],
  [420, 1100],
  [842, 1557],
  [1191, 2200],
  [5000, 2200],
])('a page %d points wide is drawn %d pixels wide', (width, pixels) => {
  expect(pictureWidth({ width, height: 842 })).toBe(pixels);
});
