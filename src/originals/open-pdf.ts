import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Folder of the package, which brings the tables of letters and the standard fonts that a PDF need not hold itself. */
const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const resource = (name: string): string => join(PACKAGE, name) + sep;

/** Pixels that a picture inside of a PDF may have to be drawn: an A3 page scanned at 600 dpi has 70 million. */
const MAX_IMAGE_PIXELS = 80_000_000;

/**
 * Opens a PDF without running anything of it or fetching anything. Rejects where it is none, is damaged, or needs a
 * password.
 */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    // A copy: what it is handed it takes away.
    data: new Uint8Array(bytes),
    cMapUrl: resource('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: resource('standard_fonts'),
    wasmUrl: resource('wasm'),
    iccUrl: resource('iccs'),
    // Fonts of the machine stand in only where neither the PDF nor the package has one: Japanese fonts that are not embedded.
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}
