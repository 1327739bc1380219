import { nodeByField } from '../../forms/keys.ts';
import { kindById } from '../../changes/kinds-table.ts';
import { opening } from './excerpt.ts';
import type { FindingRule } from './types.ts';

/** How a row was tied to its item: by these ways the item itself is known, not only the heading above it. */
const SURE = new Set(['exact', 'label', 'near', 'value']);

export const filedAfter: FindingRule = {
  id: 'filed-after',
  title: '※の項目の変更で、提出時期が「事後」のもの',
  rule: '変更箇所のうち、様式で※が付いた項目（重要な変更の対象）についての変更で、提出時期に「事後」と書かれているもの。',
  caution:
    '※の項目でも、誤字の修正や組織の名前の変更のように、重要な変更にあたらない変更は、事後の提出でよいことになっています。手続の誤りを意味しません。',
  unit: '件',
  columns: ['変更日', '項目', '変更の種類', '説明'],
  evaluate: ({ stored, form }, found) => {
    for (const { n, date, item, fields, how, timing, note, kind } of stored.changes) {
      const isImportant = SURE.has(how) && fields.some((field) => nodeByField(form, field)?.important === true);
      if (!isImportant || timing === '') continue;
      found.checked();
      if (timing !== '事後') continue;
      found.row({ change: n, cells: [date, item, kindById(kind).label, opening(note, 80)] });
    }
  },
};
