import { textOf } from '../../../assessment/value-text.ts';
import { askRole, chosenIn } from '../../findings/absence.ts';
import { opening } from '../../findings/excerpt.ts';
import type { FindingRule } from '../../findings/types.ts';

const SUMMARY = 120;

export const accidents: FindingRule = {
  id: 'accidents',
  subject: 'finding',
  title: '重大事故の発生',
  rule: '重大事故が発生したかを問う項目で「発生あり」が選ばれているもの。',
  caution:
    '問われているのは評価実施機関全体の過去の一定の期間（重点・全項目は3年、基礎は1年）の事故です。その評価書の事務で起きたとは限らず、同じ事故がいくつもの評価書に書かれます。',
  unit: '件',
  asked: '重大事故を問う項目',
  columns: ['回答', '内容'],
  evaluate: (at, found) => {
    for (const item of askRole(at, 'accident', found)) {
      const { entry, place } = item;
      const answer = chosenIn(item);
      if (answer === null || answer !== place.node.options[0]) continue;
      const detail = at.entries.find(
        (other) => other.place.node.parent === place.node && other.place.file === place.file,
      );
      const words = textOf(detail?.entry.value ?? null);
      found.row({
        key: entry.key,
        cells: [answer, opening(words, SUMMARY)],
        evidence: [
          { key: entry.key, quotation: answer },
          ...(detail === undefined || words === '' ? [] : [{ key: detail.entry.key, quotation: words }]),
        ],
      });
    }
  },
};
