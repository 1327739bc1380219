import type { FindingRule } from '../../findings/types.ts';
import { EDITIONS_CAUTION } from './editions-caution.ts';

const SIDES = { before: '新しい版にも変更前の記載がある', after: '以前の版に既に変更後の記載がある' } as const;

export const withoutEffect: FindingRule = {
  id: 'changes-without-effect',
  subject: 'finding',
  title: '項目に反映のない変更箇所',
  rule: '新しい版の「変更箇所」にだけある行のうち、その項目の記載が、以前の版と新しい版とで同じもの。項目が特定でき、行の変更前か変更後の記載がその項目にあるものだけを数えます。',
  caution: `変更の日が以前の版より前のこともあります。${EDITIONS_CAUTION}`,
  unit: '件',
  asked: '版と比べられた変更箇所の行',
  columns: ['変更日', '項目', '記載'],
  evaluate: ({ stored, editions }, found) => {
    for (const { n, basis, side } of Object.values(editions?.effects ?? {})) {
      found.checked();
      const change = stored.changes[n - 1];
      if (basis !== 'without-effect' || side === null || change === undefined) continue;
      found.row({
        change: n,
        cells: [change.date, change.item, SIDES[side]],
        evidence: [{ change: n, quotation: change[side] }],
      });
    }
  },
};
