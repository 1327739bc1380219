import type { MeasuredRule } from '../types.ts';
import { gatherCase, tasksOf, taskNumber } from './task-document.ts';

/** Which company had a task before another one took its place: `委託事項5 株式会社甲 → 株式会社乙 2020-04-01`. */
export const contractorBefore: MeasuredRule = {
  id: 'contractor-before',
  subject: 'contractor',
  title: '前の委託先',
  rule: '変更箇所の行が、同じ委託事項の委託先名を別の会社の名称に変えたとき、変更前の会社を前の委託先とします。文字だけの違い、登録された旧社名、社名変更や合併と説明された行は、会社の交代としません。同じ会社かもしれない名称のときは示しません。',
  caution:
    '会社の交代した事情は分かりません。登録されていない社名変更であることがあります。合併した会社は別の会社として扱い、会社のページに合併の日を示します。',
  derive: (given) =>
    [...tasksOf(gatherCase(given))].flatMap(({ name, fact, former }) => {
      const number = taskNumber(fact?.contractorKey ?? former?.key ?? null, former?.task ?? '');
      if (fact !== null)
        return fact.before.map(({ printed, until }) => `委託事項${number} ${printed} → ${name} ${until ?? ''}`);
      return former.key === null && former.next !== null
        ? [`委託事項${number} ${name} → ${former.next.printed} ${former.until ?? ''}`]
        : [];
    }),
};
