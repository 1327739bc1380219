import { describe, expect, it } from 'vitest';
import { toRecords } from '../../src/text/records.ts';

const shape = (text: string): unknown[] =>
  toRecords(text).map((run) =>
    run.kind === 'records' ? run.records.map((record) => record.text) : `${run.kind}: ${run.text}`,
  );

describe('toRecords', () => {
  it.each([
    ['宛名番号、氏名、住所', [['宛名番号', '氏名', '住所']]],
    ['1. 宛名番号\n2. 氏名', [['1. 宛名番号', '2. 氏名']]],
    [
      '【受給者】\n宛名番号、氏名（漢字、カナ）、住所',
      ['caption: 【受給者】', ['宛名番号', '氏名（漢字、カナ）', '住所']],
    ],
    [
      '(1) 台帳\n氏名、住所、続柄\n(2) 履歴\n異動日',
      ['caption: (1) 台帳', ['氏名', '住所', '続柄'], 'caption: (2) 履歴', ['異動日']],
    ],
    ['次の表のとおりとする。\n氏名', ['sentence: 次の表のとおりとする。', ['氏名']]],
    ['氏名（漢字、住所', [['氏名（漢字、住所']]],
  ])('%j', (text, expected) => {
    expect(shape(text)).toEqual(expected);
  });

  it('keeps every character', () => {
    const text = '氏名、住所、\n続柄、（備考、ほか）';
    const joined = toRecords(text).flatMap((run) =>
      run.kind === 'records' ? run.records.map((record) => record.text + record.mark) : [run.text],
    );
    expect(joined.join('')).toBe(text.replaceAll('\n', ''));
  });
});
