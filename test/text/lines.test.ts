import { describe, expect, it } from 'vitest';
import { setLines } from '../../src/text/lines.ts';

const shape = (text: string): string[] =>
  setLines(text).map(({ hang, level, caption }) => (caption ? 'caption' : `${hang}@${level}`));

describe('setLines', () => {
  it.each([
    ['窓口で受け付ける。', ['0@0']],
    ['①申請の受付\n②審査', ['2@0', '2@0']],
    ['①申請の受付\n・窓口\n・郵送\n②審査', ['2@0', '2@1', '2@1', '2@0']],
    ['(1) 庁内\n（２）庁外\n1. 記録', ['3@0', '6@1', '2@2']],
    ['ア．保管\nイ．消去', ['4@0', '4@0']],
    ['・保管\n※ 紙を除く。\n・消去', ['2@0', '2@0', '2@0']],
    ['・保管\n以上のほかは行わない。\n①消去', ['2@0', '0@0', '2@0']],
    ['＜窓口における措置＞\n・本人確認', ['caption', '2@0']],
    ['【廃止】令和5年', ['0@0']],
    ['１ 自動で閉じる\n２ 画面を隠す', ['3@0', '3@0']],
    ['3 件あり', ['0@0']],
    ['1.5倍の人数', ['0@0']],
    ['○印の欄', ['0@0']],
    ['-10度以下', ['0@0']],
    ['・', ['0@0']],
  ])('%j', (text, expected) => {
    expect(shape(text)).toEqual(expected);
  });

  it('keeps every character', () => {
    const text = '① 受付\n・窓口\n本文（1）';
    expect(
      setLines(text)
        .map((line) => line.text)
        .join('\n'),
    ).toBe(text);
  });
});
