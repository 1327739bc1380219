import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { formatCount, sameInBoth, type Bilingual } from '../../../text/bilingual.ts';
import { SourceError } from '../../decode.ts';

export const { OPS } = pdfjs;

/** The longest assessments that are published have some 200 pages. */
export const MOST_PAGES = 1000;
/** Pictures of more points are not decoded: rules are drawn as pictures of a few points, a scanned page has millions. */
const LARGEST_PICTURE = 64 * 64;

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** A PDF ends with the place of its table of contents and this mark; writers may put a little after it. */
const END_MARK = '%%EOF';
const WITHIN_END = 8192;

/**
 * Opens a PDF. Nothing is fetched, no script runs, fonts are not drawn. `lenient`: faults inside pages are passed over instead of
 * thrown by what reads them. Throws a SourceError for what cannot be opened.
 */
export async function openPdf(bytes: Uint8Array, lenient = false): Promise<PDFDocumentProxy> {
  const end = Buffer.from(bytes.subarray(-WITHIN_END)).toString('latin1');
  if (!end.includes(END_MARK)) throw broken({ ja: 'ファイルの終わりがありません', en: 'its end is missing' });
  let document: PDFDocumentProxy;
  try {
    document = await pdfjs.getDocument({
      // pdf.js takes the bytes over: those of the caller stay.
      data: bytes.slice(),
      cMapUrl: join(folder, 'cmaps') + sep,
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts') + sep,
      wasmUrl: join(folder, 'wasm') + sep,
      iccUrl: join(folder, 'iccs') + sep,
      useWorkerFetch: false,
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: LARGEST_PICTURE,
      enableXfa: false,
      stopAtErrors: !lenient,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    throw openError(error);
  }
  if (document.numPages > MOST_PAGES) {
    await document.loadingTask.destroy();
    const [count, most] = [formatCount(document.numPages), formatCount(MOST_PAGES)];
    throw new SourceError('too-many-pages', {
      ja: `PDFが${count}ページあり、評価書の上限（${most}ページ）を超えています。ファイルが正しいか確認してください。`,
      en: `The PDF has ${count} pages; an assessment has at most ${most}. Is it the right file?`,
    });
  }
  return document;
}

function openError(error: unknown): SourceError {
  if (error instanceof Error && error.name === 'PasswordException')
    return new SourceError('encrypted', {
      ja: 'PDFがパスワードで保護されています。パスワードなしで保存し直して（開いてから新しいPDFに印刷するなど）取り込んでください。',
      en: 'The PDF asks for a password before it can be read. Save it without one (open it, then print it to a new PDF) and import that.',
    });
  return broken(reasonOf(error));
}

/** What pdf.js reports, in its own words. */
const reasonOf = (error: unknown): Bilingual =>
  sameInBoth((error instanceof Error ? error.message : String(error)).replace(/\.$/u, ''));

const broken = ({ ja, en }: Bilingual): SourceError =>
  new SourceError('broken', {
    ja: `PDFが壊れているか、途中で切れています（${ja}）。入手し直すか、書き出し直して取り込んでください。`,
    en: `The PDF is damaged or cut off (${en}). Download or export it again and import the whole file.`,
  });

/** A page of the document, from 1. Throws a SourceError where the file does not hold what its list of pages promises. */
export async function openPage(document: PDFDocumentProxy, number: number): Promise<PDFPageProxy> {
  try {
    return await document.getPage(number);
  } catch (error) {
    throw brokenPage(number, error);
  }
}

export function brokenPage(number: number, error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const { ja, en } = reasonOf(error);
  return new SourceError('broken', {
    ja: `PDFの${number}ページを読めません（${ja}）。ファイルが壊れているか、途中で切れています。入手し直すか、書き出し直してください。`,
    en: `Page ${number} of the PDF cannot be read (${en}). The file is damaged or cut off: download or export it again.`,
  });
}
