import { askRole, chosenIn } from '../../findings/absence.ts';
import type { FindingRule } from '../../findings/types.ts';

export const selfAssessments: FindingRule = {
  id: 'self-assessments',
  subject: 'finding',
  title: '対策は十分か（自己評価）',
  rule: '「リスクへの対策は十分か」など、自分の対策を評価する項目の回答を、項目ごとに数えたもの。一覧は「課題が残されている」が選ばれているもの。',
  caution:
    '回答は評価実施機関が自分で付けた評価です。対策が実際に十分かどうかを示すものではありません。「課題が残されている」と書くことは、課題を認めて公表しているということでもあります。',
  unit: '件',
  asked: '自己評価の項目',
  columns: ['項目', '回答'],
  evaluate: (at, found) => {
    for (const item of askRole(at, 'adequacy', found)) {
      const { entry, place } = item;
      const answer = chosenIn(item);
      if (answer === null) continue;
      found.tally(at.tree.of(place.node).id, answer);
      // The form prints the least favourable answer last.
      if (answer !== place.node.options.at(-1)) continue;
      const risk = place.node.parent?.label ?? '';
      found.row({
        key: entry.key,
        cells: [risk === '' ? place.node.label : risk, answer],
        evidence: [{ key: entry.key, quotation: answer }],
      });
    }
  },
};
