import type { MeasuredRule } from '../types.ts';
import { gatherCase, tasksOf, taskNumber } from './task-document.ts';

/** From which day on rows name a company for a task: `委託事項5 株式会社甲 2020-04-01から`. */
export const contractorSince: MeasuredRule = {
  id: 'contractor-since',
  subject: 'contractor',
  title: '委託先として記載された日',
  rule: '変更箇所の行が、その委託事項の委託先名をこの会社に変えたか、委託事項ごと新しく加えた日です。委託事項は番号ではなく、名称と委託内容でたどります。前後の名称が同じ会社のものかもしれないとき、委託事項をたどれないときは示しません。',
  caution:
    '評価書の記載が変わった日です。契約の始まった日とは限りません。変更箇所に載らない変更があれば、実際はもっと早いことがあります。',
  derive: (given) =>
    [...tasksOf(gatherCase(given))].flatMap(({ name, fact, former }) => {
      const day = fact?.since ?? former?.from ?? null;
      const number = taskNumber(fact?.contractorKey ?? former?.key ?? null, former?.task ?? '');
      return day === null ? [] : [`委託事項${number} ${name} ${day}から`];
    }),
};
