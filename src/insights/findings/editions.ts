import { opening } from './excerpt.ts';
import type { FindingRule } from './types.ts';

const LETTERS = 80;

/** What may explain a difference, or a row, and is no slip of anybody. */
const CAUTION =
  '字や記号の書き方だけの違い、様式の版の違いによるもの、読み取りが確かでないものは除いていますが、読み取りの誤りや項目の取り違えが残っていることがあります。手続の誤りを意味しません。両方の版の原本で確かめてください。';

export const undeclaredChanges: FindingRule = {
  id: 'undeclared-changes',
  title: '変更箇所に記載のない変更',
  rule: '同じ評価書の続く2つの版を項目ごとに比べ、記載が違うのに、新しい版の「変更箇所」にその項目の行が見当たらないもの。',
  caution: `「変更箇所」に書かなくてよいとされる変更もあります。${CAUTION}`,
  unit: '件',
  columns: ['新しい版の公表日', '項目', '変更前の記載', '変更後の記載'],
  evaluate: ({ editions }, found) => {
    if (editions === null) return;
    for (const { differences } of editions.steps)
      for (const { basis } of differences) if (basis === 'declared' || basis === 'undeclared') found.checked();
    for (const { n, iso, item, before, after } of editions.undeclared)
      found.row({ change: n, cells: [iso ?? '', item, opening(before, LETTERS), opening(after, LETTERS)] });
  },
};

const SIDES = { before: '新しい版にも変更前の記載がある', after: '以前の版に既に変更後の記載がある' } as const;

export const withoutEffect: FindingRule = {
  id: 'changes-without-effect',
  title: '項目に反映のない変更箇所',
  rule: '新しい版の「変更箇所」にだけある行のうち、その項目の記載が、以前の版と新しい版とで同じもの。項目が特定でき、行の変更前か変更後の記載がその項目にあるものだけを数えます。',
  caution: `変更の日が以前の版より前のこともあります。${CAUTION}`,
  unit: '件',
  columns: ['変更日', '項目', '記載'],
  evaluate: ({ stored, editions }, found) => {
    for (const { n, basis, side } of Object.values(editions?.effects ?? {})) {
      found.checked();
      const change = stored.changes[n - 1];
      if (basis !== 'without-effect' || side === null || change === undefined) continue;
      found.row({ change: n, cells: [change.date, change.item, SIDES[side]] });
    }
  },
};
