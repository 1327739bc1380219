import { loadForm } from '../../forms/load.ts';
import { detectForm } from '../detect-form.ts';
import type { Part, Reader, SourceText } from '../types.ts';
import { readDocument } from './pdf-text/document.ts';

function fits({ text }: SourceText): number {
  const lines = text
    .slice(0, 200_000)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length === 0) return 0;
  const share = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length / lines.length;
  if (
    share(/\S\t|\t\S/u) > 0.02 ||
    share(/<\/?(?:p|table|t[dr]|li|ul|input|br|div|span)\b[^<>]*>|^#{1,6} |&lt;/iu) > 0.02
  )
    return 0;
  const known = detectForm(text) === null ? 0 : 0.5;
  // Brackets torn from their boxes are what scrambled text layers show and running text never does.
  const torn = Math.min(0.5, share(/^\s*(?:[[\]［］](?:\s|$)|[[\]［］○（）()]\s*$)/u) * 10);
  return known === 0 ? torn / 2 : known + torn;
}

function read(source: SourceText): Part[] {
  return readDocument(source.text, loadForm(detectForm(source.text) ?? 'juten'));
}

/**
 * Text layer of a PDF, where the order of words is that of the drawing program: labels apart from values, brackets apart from
 * boxes. Delivers the document as if it had been read in the form's order; what has no certain place is a `stray`.
 */
export const pdfTextReader: Reader = { kind: 'text', fits, read };
