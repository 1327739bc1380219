import type { Reader, SourceText } from '../types.ts';
import { ocrReader } from './ocr/index.ts';
import { pdfTextReader } from './pdf-text.ts';

/** Every kind of source that can be read. A further kind adds its reader here and nothing else. */
const READERS: readonly Reader[] = [ocrReader, pdfTextReader];

/** The reader that fits a text best; null where none does. */
export function chooseReader(source: SourceText): Reader | null {
  const fitting = READERS.map((reader) => ({ reader, fit: reader.fits(source) })).filter(({ fit }) => fit > 0);
  return fitting.sort((a, b) => b.fit - a.fit)[0]?.reader ?? null;
}
