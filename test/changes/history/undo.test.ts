import { describe, expect, it } from 'vitest';
import { undo } from '../../../src/changes/history/apply-change.ts';
import { row } from './support/row.ts';

describe('undo', () => {
  const back = (text: string, before: string, after: string): string => {
    const step = undo(text, row(1, '2020-04-01', ['I-1-2'], before, after), null);
    return step.done ? `${step.text}${step.part ? '〔part〕' : ''}` : step.obstacle;
  };

  it.each([
    ['whole item, spelt with other widths', '担当課（見本課）', '担当課(旧課)', '担当課( 見本課 )', '担当課(旧課)'],
    ['added item', '電子申請の受付', '（新設）', '電子申請の受付', ''],
    ['removed item', '', '紙の受付', '（削除）', '紙の受付'],
    ['one line of several', '①受付\n②電子審査\n③通知', '②書面審査', '②電子審査', '①受付\n②書面審査\n③通知〔part〕'],
    ['added line', '①受付\n②電子審査', '', '（以下を追記）\n②電子審査', '①受付〔part〕'],
    ['count of a choice', '委託する（6）件', '5件', '6件', '委託する5件〔part〕'],
    ['another text', '今の記載', '前の記載', '別の記載', 'differs'],
    ['part that stands twice', '課長の承認、課長の確認', '部長', '課長', 'differs'],
    ['number inside another number', '15件', '4件', '5件', 'differs'],
    ['one letter, too short to be looked for', '甲乙丙', '丁', '乙', 'differs'],
    ['two letters', '甲乙丙', '丁戊', '乙丙', '甲丁戊〔part〕'],
    ['number before another number', '51件', '4', '5件', 'differs'],
    ['abridged', '全文', '（略）前', '（略）後', 'abridged'],
    ['pointer', '全文', '（全般）', '全文', 'pointer'],
  ])('%s', (_, text, before, after, expected) => {
    expect(back(text, before, after)).toBe(expected);
  });
});
