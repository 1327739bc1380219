import type { Reader, SourceText } from '../types.ts';
import { ocrReader } from './ocr/index.ts';
import { pdfTextReader } from './pdf-text.ts';

/** Every kind of source that can be read. A further kind adds its reader here and nothing else. */
export const READERS: readonly Reader[] = [ocrReader, pdfTextReader];

/** The reader that fits a text best; null where none does. */
export function chooseReader(source: SourceText): Reader | null {
  let best: { reader: Reader; fit: number } | null = null;
  for (const reader of READERS) {
    const fit = reader.fits(source);
    if (fit > (best?.fit ?? 0)) best = { reader, fit };
  }
  return best?.reader ?? null;
}
