import { createCanvas } from '@napi-rs/canvas';
import { openPdf } from './open-pdf.ts';

/** A page as it is shown: WebP, with its size in pixels. */
export interface PagePicture {
  webp: Uint8Array;
  width: number;
  height: number;
}

/** A PDF whose pages are drawn one after the other. */
export interface Drawing {
  pages: number;
  /** `page` from 1; `width` in pixels. Rejects where the page cannot be drawn. */
  draw: (page: number, width: number) => Promise<PagePicture>;
  close: () => Promise<void>;
}

/** Small letters are read as well at 60 as at 85, in three quarters of the bytes (pages of the form at 1,100 pixels). */
const QUALITY = 60;
/** Pixels of one picture, four A4 pages at 1,100: a page of another shape is drawn smaller instead of filling the memory. */
const MAX_PIXELS = 4 * 1100 * 1556;
/** Pixels of a side that WebP has room for. */
const MAX_SIDE = 16_383;

/** Opens a PDF to draw its pages. Rejects where it is no PDF, is damaged, or needs a password. */
export async function openDrawing(bytes: Uint8Array): Promise<Drawing> {
  const document = await openPdf(bytes);
  return {
    pages: document.numPages,
    draw: async (number, width) => {
      const page = await document.getPage(number);
      const shown = page.getViewport({ scale: 1 });
      const wanted = width / shown.width;
      const largest = Math.sqrt(MAX_PIXELS / (shown.width * shown.height));
      const longest = MAX_SIDE / Math.max(shown.width, shown.height);
      const viewport = page.getViewport({ scale: Math.min(wanted, largest, longest) });
      const [across, down] = [viewport.width, viewport.height].map((side) => Math.max(1, Math.round(side)));
      const canvas = createCanvas(across ?? 1, down ?? 1);
      await page.render({ canvas: canvas as never, viewport, background: '#ffffff' }).promise;
      page.cleanup();
      return { webp: await canvas.encode('webp', QUALITY), width: canvas.width, height: canvas.height };
    },
    close: () => document.loadingTask.destroy(),
  };
}

/** Draws one page of a PDF, from 1, `width` pixels wide. Rejects as `openDrawing` and `draw` do. */
export async function drawPage(bytes: Uint8Array, page: number, width: number): Promise<PagePicture> {
  const drawing = await openDrawing(bytes);
  try {
    return await drawing.draw(page, width);
  } finally {
    await drawing.close();
  }
}
