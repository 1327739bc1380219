import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BOX } from '../../src/match/boxes.ts';
import type { OriginSpan } from '../../src/assessment/origin.ts';
import type { SourceInfo } from '../../src/assessment/types.ts';
import { sha256 } from '../../src/review/digest.ts';
import { findOriginal, type KeptOriginal } from '../../src/review/originals/kept-file.ts';
import { openOriginal, type Original } from '../../src/review/originals/original.ts';
import { PageDrawer } from '../../src/review/originals/pictures.ts';
import { rowsAround, rowsOfDocument, rowsOfText, type PlacedRow } from '../../src/review/originals/rows.ts';
import { Refused } from '../../src/review/refused.ts';
import { A4, makePdf } from './support/pdf.ts';
import { sampleProvenance } from './support/sample.ts';

let content = '';
let folder = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'hyokasho-originals-'));
  folder = join(content, 'originals/992011/12');
  mkdirSync(folder, { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true }));

const keptAs = (recorded: string | null, published: string | null = '2025-03-31'): KeptOriginal => ({
  content,
  municipality: '992011',
  slug: '12',
  recorded,
  published,
});

describe('the original that is kept', () => {
  test.each<[string, string[], string | null, string | null]>([
    [
      'is the one the record names',
      ['2025-03-31.pdf', '2025-03-31-0a1b2c3d.pdf'],
      '2025-03-31-0a1b2c3d.pdf',
      '2025-03-31-0a1b2c3d.pdf',
    ],
    ['else the one of the day of publication', ['2024-03-31.pdf', '2025-03-31.xlsx'], null, '2025-03-31.xlsx'],
    ['else the only one', ['12_jido.pdf', '12_jido.meta.yaml'], null, '12_jido.pdf'],
    ['else none: nobody knows which of two it is', ['2023-03-31.pdf', '2024-03-31.pdf'], null, null],
    ['is none in an empty folder', [], null, null],
  ])('%s', (_, names, recorded, found) => {
    for (const name of names) writeFileSync(join(folder, name), '');
    const path = findOriginal(keptAs(recorded === null ? null : `originals/992011/12/${recorded}`));
    expect(path).toBe(found === null ? null : join(folder, found));
  });

  test('is never one outside of the folder of originals', () => {
    writeFileSync(join(content, 'secret.txt'), '');
    symlinkSync(join(content, 'secret.txt'), join(folder, 'linked.txt'));
    expect(findOriginal(keptAs('originals/../secret.txt'))).toBeNull();
    expect(findOriginal(keptAs('originals/992011/12/linked.txt'))).toBeNull();
    expect(findOriginal(keptAs(null, 'linked'))).toBeNull();
  });
});

const sourceOf = (bytes: Uint8Array): SourceInfo => ({
  file: 'x',
  url: null,
  retrieved: null,
  sha256: sha256(bytes),
  licence: null,
  kind: 'pdf',
  quality: null,
});

describe('a review that ends while pictures are drawn', () => {
  test('refuses whoever still waits, and says no more of it than that there is no picture', async () => {
    const drawer = new PageDrawer();
    const file = join(folder, 'pages.pdf');
    writeFileSync(file, makePdf(['one', 'two', 'three']));
    const waiting = [1, 2, 3].map((page) => drawer.draw(file, page, 3, 100));
    drawer.close();
    const ended = await Promise.allSettled([...waiting, drawer.draw(file, 1, 3, 100)]);
    expect(ended.map((end) => end.status === 'rejected' && end.reason instanceof Refused)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('opening an original', () => {
  let drawer: PageDrawer;
  beforeEach(() => {
    drawer = new PageDrawer();
  });
  afterEach(() => drawer.close());

  const open = (source: SourceInfo | null, pages?: (typeof A4)[]): Promise<Original> => {
    const provenance = { ...sampleProvenance(), ...(pages === undefined ? {} : { pages }) };
    return openOriginal({ kept: keptAs(null), source, provenance, drawer });
  };
  const pdf = makePdf(['one', 'two']);

  test('draws the pages of a PDF, as WebP of the width that is asked', async () => {
    writeFileSync(join(folder, '2025-03-31.pdf'), pdf);
    const original = await open(sourceOf(pdf), [A4, A4]);
    expect(original.view).toEqual({ kind: 'pages', file: '2025-03-31.pdf', pages: [A4, A4] });
    const picture = await original.page(2, 300);
    expect(new TextDecoder('latin1').decode(picture.subarray(0, 12))).toMatch(/^RIFF.{4}WEBP$/su);
    await expect(async () => original.page(3, 300)).rejects.toThrow('原本に3ページはありません。');
  });

  test('shows the lines of a text', async () => {
    const text = new TextEncoder().encode('評価書の表紙です。\n事務の名称は見本です。\n');
    writeFileSync(join(folder, '2025-03-31.txt'), text);
    const original = await open(sourceOf(text));
    expect(original.view.kind).toBe('rows');
    expect(original.rows({ lines: [2, 2] })).toContainEqual({
      name: '2',
      cells: ['事務の名称は見本です。'],
      isHit: true,
    });
  });

  test('draws the page that was asked for last first, and lets go of those that nobody waits for', async () => {
    const many = makePdf(Array.from({ length: 12 }, (_, at) => `page ${at + 1}`));
    writeFileSync(join(folder, '2025-03-31.pdf'), many);
    const original = await open(
      sourceOf(many),
      Array.from({ length: 12 }, () => A4),
    );
    const order: number[] = [];
    const asked = [1, 2, 3, 4, 5, 6, 7, 8].map(async (page) => {
      const isDrawn = await original.page(page, 200).then(
        () => true,
        () => false,
      );
      if (isDrawn) order.push(page);
    });
    await Promise.all(asked);
    expect(order[0]).toBe(1);
    expect(order.slice(1)).toEqual([8, 7, 6, 5]);
    expect((await original.page(2, 200)).byteLength).toBeGreaterThan(100);
  });

  test('measures the pages where the record has no sizes', async () => {
    writeFileSync(join(folder, '2025-03-31.pdf'), pdf);
    expect((await open(sourceOf(pdf))).view).toMatchObject({ kind: 'pages', pages: [A4, A4] });
  });

  test.each<[string, string | null, Uint8Array, RegExp]>([
    ['there is none', null, pdf, /原本が保存されていません/u],
    ['it is another file than the one that was imported', '2025-03-31.pdf', makePdf(['other']), /内容が違います/u],
  ])('says why it shows nothing where %s', async (_, name, bytes, why) => {
    if (name !== null) writeFileSync(join(folder, name), bytes);
    const { view } = await open(sourceOf(pdf), [A4]);
    expect(view).toEqual({ kind: 'none', why: expect.stringMatching(why) as string });
  });
});

describe('rows around a place', () => {
  const rows = rowsOfText(Array.from({ length: 40 }, (_, at) => `${at + 1}`).join('\r\n'));
  const names = (place: OriginSpan): string[] => rowsAround(rows, place).map(({ name }) => name);

  test('are six before and six after it', () => {
    expect(names({ lines: [20, 21] })).toEqual([
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
      '20',
      '21',
      '22',
      '23',
      '24',
      '25',
      '26',
      '27',
    ]);
    expect(names({ lines: [1, 1] })).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(names({ lines: [60, 61] })).toEqual([]);
  });

  test('of a place in two parts say where rows are left out', () => {
    const shown = names({ lines: [3, 3], more: [{ lines: [30, 30] }] });
    expect(shown[9]).toBe('…');
    expect(shown[10]).toBe('24');
    expect(rowsAround(rows, { lines: [3, 3], more: [{ lines: [30, 30] }] }).filter(({ isHit }) => isHit)).toHaveLength(
      2,
    );
  });

  test('of a sheet are those of its rows, with empty cells', () => {
    const cell = (text: string, line: number): { text: string; lines: [number, number] } => ({
      text,
      lines: [line, line],
    });
    const document = {
      kind: 'xlsx',
      notes: [],
      origins: [
        { sheet: '表紙', range: 'A1:C1' },
        { sheet: '表紙', range: 'A2:C2' },
        { sheet: '別添', range: 'A2:C2' },
      ],
      parts: [
        { kind: 'row' as const, cells: [cell('番号', 1), cell('', 1)], lines: [1, 1] as [number, number] },
        { kind: 'row' as const, cells: [cell(`${BOX.on}紙 ${BOX.empty}電子`, 2)], lines: [2, 2] as [number, number] },
        { kind: 'row' as const, cells: [cell('外の表', 3)], lines: [3, 3] as [number, number] },
      ],
    };
    const placed: PlacedRow[] = rowsOfDocument(document);
    expect(placed.map(({ name, cells }) => [name, cells])).toEqual([
      ['表紙 1行', ['番号', '']],
      ['表紙 2行', ['［○］紙 ［　］電子']],
      ['別添 2行', ['外の表']],
    ]);
    const hits = rowsAround(placed, { sheet: '表紙', range: 'B2' }).filter(({ isHit }) => isHit);
    expect(hits.map(({ name }) => name)).toEqual(['表紙 2行']);
  });
});
