import { openingsOfDifference } from '../../findings/excerpt.ts';
import type { FindingRule } from '../../findings/types.ts';
import { EDITIONS_CAUTION } from './editions-caution.ts';

const LETTERS = 80;

export const undeclaredChanges: FindingRule = {
  id: 'undeclared-changes',
  subject: 'finding',
  title: '変更箇所に記載のない変更',
  rule: '同じ評価書の続く2つの版を項目ごとに比べ、記載が違うのに、新しい版の「変更箇所」にその項目の行が見当たらないもの。',
  caution: `「変更箇所」に書かなくてよいとされる変更もあります。${EDITIONS_CAUTION}`,
  unit: '件',
  asked: '2つの版の間の違い',
  columns: ['新しい版の公表日', '項目', '変更前の記載', '変更後の記載'],
  evaluate: ({ editions }, found) => {
    if (editions === null) return;
    for (const { differences } of editions.steps)
      for (const { basis } of differences) if (basis === 'declared' || basis === 'undeclared') found.checked();
    for (const { n, iso, item, before, after } of editions.undeclared)
      found.row({
        change: n,
        cells: [iso ?? '', item, ...openingsOfDifference(before, after, LETTERS)],
        evidence: [before, after].filter((words) => words !== '').map((quotation) => ({ change: n, quotation })),
      });
  },
};
