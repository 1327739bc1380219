import { readAssessment } from '../../assessment/read.ts';
import type { Assessment } from '../../assessment/types.ts';
import { writeAssessment } from '../../assessment/write.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { Form } from '../../forms/types.ts';
import type { Interpreted } from '../interpret.ts';
import type { SourceBlock } from '../types.ts';
import { findMissing } from './find-missing.ts';

const notPlaced = (text: string): Bilingual => ({
  ja: `「${text}」: どの項目にも変更箇所にも残らなかった語です。原文を見て、正しい項目へ移すか、様式の印字であれば消してください。`,
  en: `「${text}」: words that are in no item and no change. Move them to the right item with the original beside you, or delete them if they are print of the form.`,
});

/**
 * Holds what was printed against what the Markdown says: writes the assessment, reads the file back, and puts words of the source that
 * it lacks among the unplaced ones, each with a doubt. `assessmentOf` makes the assessment of what was read.
 */
export function coverMissing(
  parts: readonly SourceBlock[],
  read: Interpreted,
  form: Form,
  assessmentOf: (read: Interpreted) => Assessment,
): Interpreted {
  const assessment = assessmentOf(read);
  const { assessment: written } = readAssessment(writeAssessment(assessment), { path: 'import' });
  if (written === null)
    throw new Error('Internal error, please report it: the Markdown of this source cannot be read back.');
  const places = {
    lines: read.lines,
    spans: read.spans,
    changeLines: read.changeLines,
    unplacedLines: read.unplaced.map(({ lines }) => lines),
  };
  const missing = findMissing(parts, written, places, form, read.running);
  if (missing.length === 0) return read;
  const characters = missing.reduce((sum, words) => sum + words.characters, 0);
  const { placed, unplaced } = read.coverage;
  const texts = missing.map(({ lines, text }) => ({ lines, text }));
  const doubts = missing.map(({ lines: [line], text }) => {
    return { line, key: null, code: 'text-not-placed', message: notPlaced(text) };
  });
  return {
    ...read,
    unplaced: [...read.unplaced, ...texts].sort((a, b) => a.lines[0] - b.lines[0]),
    diagnostics: [...read.diagnostics, ...doubts].sort((a, b) => a.line - b.line),
    coverage: { ...read.coverage, placed: placed - characters, unplaced: unplaced + characters },
  };
}
