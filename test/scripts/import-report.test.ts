import { expect, test } from 'vitest';
import { toReport } from '../../scripts/import/report.ts';
import type { ImportedDocument } from '../../src/import/import-document.ts';
import { loadForm } from '../../src/forms/load.ts';
import { wholeAssessment } from '../assessment/whole.ts';

test('the place of a doubt is in each language: a line of a text, a page of an original', () => {
  const doubt = { line: 5, key: null, code: 'a', message: { ja: '確認してください。', en: 'Check it.' } };
  const document = {
    assessment: wholeAssessment(loadForm('kiso')),
    coverage: { total: 0, placed: 0, unplaced: 0 },
    diagnostics: [doubt, { ...doubt, at: { pages: [12, 12] } }],
    poor: null,
  } as unknown as ImportedDocument;
  const { doubts } = toReport('a.pdf', document, { id: '992011-1', edition: null, path: 'a.md', status: 'written' });
  expect(doubts.map(({ at }) => at)).toEqual([
    { ja: 'a.pdf:5', en: 'a.pdf:5' },
    { ja: 'a.pdf 12ページ', en: 'a.pdf page 12' },
  ]);
});
