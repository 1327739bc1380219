import { expect, test } from 'vitest';
import { compareTasks } from '../../../src/insights/contractors/task-words.ts';

const task = (name: string | null, content: string | null = '') => ({ name, content });

test.each([
  [task('通知書の印刷'), task('通知書の 印刷'), 'equal'],
  [task('通知書の印刷', '甲乙'), task('封入封緘', '甲乙'), 'equal'],
  [task('住民記録システムの運用保守'), task('住民記録システムの移行・運用'), 'alike'],
  [task('住民記録システムの運用保守', '住民記録の保守'), task('住民記録システムの移行', '住民記録の移行'), 'alike'],
  // Only the words that every task has are the same.
  [task('住民記録システムの運用保守'), task('税務システムの運用保守'), 'other'],
  // One name for two things.
  [task('電子申請の運用', '申請の受領と送達'), task('電子申請の運用', 'サーバの設置'), 'equal'],
  [task('電子申請の画面', '受領と送達をする'), task('電子申請の画面の作成', 'サーバ室の貸与'), 'other'],
  [task('', '宛名の照会への対応'), task('', '宛名の照会への対応と抽出'), 'alike'],
  [task('', '宛名の照会'), task('', '封緘と発送'), 'other'],
  [task('通知書の印刷', ''), task('', '通知書の印刷'), 'other'],
  [task(null, null), task('通知書の印刷', '甲'), 'other'],
  [task('システムの保守'), task('システムの運用保守'), 'alike'],
])('%j and %j: %s', (one, other, expected) => {
  expect(compareTasks(one, other)).toBe(expected);
  expect(compareTasks(other, one)).toBe(expected);
});
