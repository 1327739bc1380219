import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPage } from '../../src/originals/draw-page.ts';
import { drawPages, DRAW_LIMITS, type DrawJob } from '../../src/originals/draw-pages.ts';
import { A4, makePdf } from './make-pdf.ts';

/** Whether a picture is dark at a place, given as shares of its width and height. */
async function isDark(webp: Uint8Array, x: number, y: number): Promise<boolean> {
  const image = await loadImage(webp);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const [red = 255] = context.getImageData(Math.floor(x * image.width), Math.floor(y * image.height), 1, 1).data;
  return red < 128;
}

describe('a page is drawn', () => {
  test('as wide as asked for, black on white', async () => {
    const { webp, width, height } = await drawPage(makePdf([A4]), 1, 1100);
    expect([width, height]).toEqual([1100, 1557]);
    expect(Buffer.from(webp.slice(8, 12)).toString()).toBe('WEBP');
    expect([await isDark(webp, 0.05, 0.05), await isDark(webp, 0.9, 0.05), await isDark(webp, 0.05, 0.9)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('as it is shown, turned by /Rotate', async () => {
    const { webp, width, height } = await drawPage(makePdf([{ ...A4, rotate: 90 }]), 1, 842);
    expect([width, height]).toEqual([842, 595]);
    expect([await isDark(webp, 0.95, 0.05), await isDark(webp, 0.05, 0.05)]).toEqual([true, false]);
  });

  test('smaller where its shape would fill the memory', async () => {
    const { width, height } = await drawPage(makePdf([{ width: 10, height: 14_000, content: '' }]), 1, 1100);
    expect(width * height).toBeLessThanOrEqual(4 * 1100 * 1556 * 1.01);
    expect(width).toBeGreaterThan(0);
  });

  test('from bytes that may be used again', async () => {
    const bytes = makePdf([A4, { ...A4, content: '' }]);
    expect(await isDark((await drawPage(bytes, 1, 100)).webp, 0.05, 0.05)).toBe(true);
    expect(await isDark((await drawPage(bytes, 2, 100)).webp, 0.05, 0.05)).toBe(false);
  });

  test.each<[string, Uint8Array, number]>([
    ['no PDF', new TextEncoder().encode('<html>'), 1],
    ['a page that is not there', makePdf([A4]), 2],
  ])('or not at all: %s', async (_, bytes, page) => {
    await expect(drawPage(bytes, page, 100)).rejects.toThrow();
  });
});

describe('pages are drawn in a process of their own', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hyokasho-draw-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const put = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const jobs = (name: string, pages: number[]): DrawJob[] =>
    pages.map((page) => ({ page, width: 100, target: join(folder, `${name}-${page}.webp`) }));

  test('and a page that fails costs only its picture', async () => {
    const file = put('two.pdf', makePdf([A4, A4]));
    const undrawn = await drawPages(file, jobs('two', [1, 7, 2]));
    expect(undrawn.map(({ page }) => page)).toEqual([7]);
    expect(readdirSync(folder).filter((name) => name.startsWith('two-'))).toEqual(['two-1.webp', 'two-2.webp']);
    expect(readFileSync(join(folder, 'two-2.webp')).subarray(8, 12).toString()).toBe('WEBP');
  });

  test('which is ended where it takes too long, and is not started for ever', async () => {
    const file = put('slow.pdf', makePdf([A4]));
    const undrawn = await drawPages(file, jobs('slow', [1, 2, 3, 4, 5]), { ...DRAW_LIMITS, time: 1 });
    expect(undrawn.map(({ fault }) => fault)).toEqual([
      ...Array.from({ length: 3 }, () => 'it took longer than 0.001 s'),
      ...Array.from({ length: 2 }, () => 'other pages of the file could not be drawn'),
    ]);
  });

  test('which ends where it takes too much memory', async () => {
    // Less than Node itself takes.
    const file = put('large.pdf', makePdf([A4]));
    const [undrawn] = await drawPages(file, jobs('large', [1]), { ...DRAW_LIMITS, memory: 20_000_000 });
    expect(undrawn).toEqual({ page: 1, fault: 'it took too much memory, or crashed' });
  });
});
