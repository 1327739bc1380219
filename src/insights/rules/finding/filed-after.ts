import { kindById } from '../../../changes/kinds-table.ts';
import { factsOf, isAboutImportant } from '../../../changes/change-facts.ts';
import { maskChange } from '../../../changes/officers.ts';
import { opening } from '../../findings/excerpt.ts';
import type { FindingRule } from '../../findings/types.ts';

export const filedAfter: FindingRule = {
  id: 'filed-after',
  subject: 'finding',
  title: '※の項目（または「重要な変更」と書かれた変更）で、提出時期が「事後」のもの',
  rule: '変更箇所のうち、様式で※が付いた項目（重要な変更の対象）についての変更、または説明の欄が自ら「重要な変更」と述べている変更で、提出時期に「事後」と書かれているもの。項目が特定できない変更は数えません。変更の一覧で「事後」と「重要な変更に関わるもの」を選んだときと同じ件数です。',
  caution:
    '※の項目でも、誤字の修正や組織の名前の変更のように、重要な変更にあたらない変更は、事後の提出でよいことになっています。手続に誤りがあるとは限りません。',
  unit: '件',
  asked: '提出時期の書かれた、重要な変更に関わる変更',
  columns: ['変更日', '項目', '変更の種類', '説明'],
  evaluate: ({ stored, form }, found) => {
    for (const change of stored.changes) {
      if (!isAboutImportant(factsOf(change, form))) continue;
      const { n, date, timing, kind, flags } = change;
      if (timing === '') {
        found.absent(flags.includes('timing-lost') ? 'unreadable' : 'empty');
        continue;
      }
      found.checked();
      if (timing !== '事後') continue;
      const { item, note } = maskChange(change, form);
      found.row({
        change: n,
        cells: [date, item, kindById(kind).label, opening(note, 80)],
        evidence: [item, timing].filter((words) => words !== '').map((quotation) => ({ change: n, quotation })),
      });
    }
  },
};
