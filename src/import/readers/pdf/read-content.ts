import type { PDFPageProxy } from 'pdfjs-dist';
import { ContentReader, type Visibility } from './content-reader.ts';
import type { PageContent } from './content.ts';
import { readFields } from './form-fields.ts';
import type { Matrix } from './matrix.ts';
import type { Font } from './text-state.ts';

/** Letters and rules of a page. Throws a SourceError for a page with more of them than any form has. */
export async function readContent(page: PDFPageProxy, layers: Visibility): Promise<PageContent> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ intent: 'display' });
  const fonts = new Map<string, Font>();
  const fontOf = (name: string): Font => {
    let font = fonts.get(name);
    if (!font) fonts.set(name, (font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : {}));
    return font;
  };
  const base = transform as unknown as Matrix;
  const reader = new ContentReader({ width, height }, base, fontOf, layers, await readFields(page, base));
  reader.run(list.fnArray, list.argsArray);
  return reader.content;
}
