import { loadForm } from '../../forms/load.ts';
import { detectForm } from '../detect-form.ts';
import type { SourceBlock, Reader, SourceText } from '../types.ts';
import { readDocument } from './pdf-text/document.ts';
import { LAYER_KIND } from '../../match/thresholds.ts';

/** So many letters tell the kind of a text. */
const SAMPLE = 200_000;
const MARKDOWN = /^(?:#{1,6} \S|\|.*\|\s*$)/u;

function fits({ text }: SourceText): number {
  const head = text.slice(0, SAMPLE);
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return 0;
  const share = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length / lines.length;
  if (
    share(/\S\t|\t\S/u) > LAYER_KIND.otherKind.value ||
    share(/<\/?(?:p|table|t[dr]|li|ul|input|br|div|span)\b[^<>]*>|^#{1,6} |&lt;/iu) > LAYER_KIND.otherKind.value
  )
    return 0;
  if (lines.filter((line) => MARKDOWN.test(line)).length > LAYER_KIND.markdown.value) return 0;
  const formScore = detectForm(head) === null ? 0 : LAYER_KIND.form.value;
  // Brackets torn from their boxes are what scrambled text layers show and running text never does.
  const splitShare = Math.min(
    LAYER_KIND.torn.value,
    share(/^\s*(?:[[\]［］](?:\s|$)|[[\]［］○（）()]\s*$)/u) * LAYER_KIND.tornLine.value,
  );
  return formScore === 0 ? splitShare / 2 : formScore + splitShare;
}

/** Where nothing tells the form it is read as the 重点 form, which has most labels in common with the others. */
function read(source: SourceText): SourceBlock[] {
  return readDocument(source.text, loadForm(source.form ?? detectForm(source.text) ?? 'juten'));
}

/**
 * Text layer of a PDF, where the order of words is that of the drawing program: labels apart from values, brackets apart from
 * boxes. Delivers the document as if it had been read in the form's order; what has no certain place is a `stray`.
 */
export const pdfTextReader: Reader = { kind: 'text', fits, read };
