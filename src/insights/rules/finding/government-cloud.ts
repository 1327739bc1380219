import { textOf } from '../../../assessment/value-text.ts';
import { askRole } from '../../findings/absence.ts';
import { findCloudStorage } from '../../findings/cloud-storage.ts';
import { opening } from '../../findings/excerpt.ts';
import { bringingRow, sinceWhen } from '../../findings/since.ts';
import type { FindingRule } from '../../findings/types.ts';

const SUMMARY = 120;
const asserts = (text: string): boolean => findCloudStorage(text).government !== null;

export const governmentCloud: FindingRule = {
  id: 'government-cloud',
  subject: 'finding',
  title: 'ガバメントクラウドでの保管',
  rule: '「保管場所」に、ガバメントクラウドに設置・保管していると書かれているもの、またはガバメントクラウドにおける措置が書かれているもの。時期は、変更箇所にそう改めた行があればその変更日、なければ公表日（遅くともその日まで）です。使わない、移行する予定、移行した場合などの記載、中間サーバー・プラットフォームについての記載は除いています。',
  caution:
    '移行の日そのものではなく、評価書にそう書かれた日です。書かれていなくても、ガバメントクラウドに保管していることがあります。基礎項目評価書の様式には「保管場所」の欄がありません。',
  unit: '件',
  asked: '保管場所の項目',
  columns: ['記載'],
  evaluate: (at, found) => {
    for (const { entry } of askRole(at, 'place', found)) {
      const { key } = entry;
      const sentence = findCloudStorage(textOf(entry.value)).government;
      if (sentence === null) continue;
      const since = sinceWhen(at, key, asserts);
      const row = bringingRow(at, key, since, asserts);
      const brought = row === null ? null : findCloudStorage(row.after).government;
      found.row({
        key,
        cells: [opening(sentence, SUMMARY)],
        evidence: [
          { key, quotation: sentence },
          ...(row === null || brought === null ? [] : [{ change: row.n, quotation: brought }]),
        ],
        ...since,
      });
    }
  },
};
