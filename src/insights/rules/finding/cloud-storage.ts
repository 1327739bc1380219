import { textOf } from '../../../assessment/value-text.ts';
import { askRole } from '../../findings/absence.ts';
import { findCloudStorage } from '../../findings/cloud-storage.ts';
import { opening } from '../../findings/excerpt.ts';
import { sinceWhen } from '../../findings/since.ts';
import type { FindingRule } from '../../findings/types.ts';

const SUMMARY = 120;

export const cloudStorage: FindingRule = {
  id: 'cloud-storage',
  subject: 'finding',
  title: 'ガバメントクラウド以外のクラウドでの保管',
  rule: '「保管場所」に、クラウドに設置・保管していると書かれているもの。ガバメントクラウドの語のある項目、中間サーバー・プラットフォームなど国や機構のシステムについての記載、団体や製品の名前に含まれる語、使わない、予定であるなどの記載は除いています。',
  caution:
    '委託先のクラウドも含みます。「クラウド」と書かれていなくても、クラウドにあたる場所に保管していることがあります。基礎項目評価書の様式には「保管場所」の欄がありません。',
  unit: '件',
  asked: '保管場所の項目',
  columns: ['記載'],
  evaluate: (at, found) => {
    for (const { entry } of askRole(at, 'place', found)) {
      const { key } = entry;
      const sentence = findCloudStorage(textOf(entry.value)).other;
      if (sentence === null) continue;
      found.row({
        key,
        cells: [opening(sentence, SUMMARY)],
        evidence: [{ key, quotation: sentence }],
        ...sinceWhen(at, key, (text) => findCloudStorage(text).other !== null),
      });
    }
  },
};
