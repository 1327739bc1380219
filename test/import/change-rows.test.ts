import { describe, expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import type { ChangeCell } from '../../src/import/readers/pdf-text/change-cells.ts';
import { buildRows } from '../../src/import/readers/pdf-text/change-rows.ts';
import { LabelKeys } from '../../src/import/readers/pdf-text/labels.ts';

const keys = new LabelKeys(loadForm('juten'));
const cell = (kind: ChangeCell['kind'], text: string, number: number): ChangeCell => ({
  kind,
  lines: [{ number, text, block: number }],
});
const words = (cells: readonly ChangeCell[]): string =>
  cells.flatMap(({ lines }) => lines.map(({ text }) => text)).join('|');

/** Words before and after the change of a page with one item and these texts behind it; null where that is left to a person. */
function divided(...texts: string[]): [before: string, after: string] | null {
  const cells = [cell('item', 'Ⅱ 3 入手の方法', 1), ...texts.map((text, at) => cell('text', text, at + 2))];
  const { rows, left } = buildRows(cells, keys, []);
  const [row] = rows;
  if (row === undefined) {
    expect(left.map(({ cells: own }) => words(own)).join('|')).toContain(texts.join('|'));
    return null;
  }
  return [words(row.before), words(row.after)];
}

const TEXT = '窓口で届出を受け付け、台帳に記録する';

describe('texts behind an item', () => {
  test('two of them are before and after the change', () => {
    expect(divided(TEXT, '電子申請を受信する')).toEqual([TEXT, '電子申請を受信する']);
  });

  test('three are divided where both sides are nearly the same', () => {
    expect(divided(TEXT, '。控え', `${TEXT}。控え`)).toEqual([`${TEXT}|。控え`, `${TEXT}。控え`]);
    expect(divided(`${TEXT}。控え`, TEXT, '。控え')).toEqual([`${TEXT}。控え`, `${TEXT}|。控え`]);
  });

  test('three are left where another division is nearly as good', () => {
    expect(divided(TEXT, '一', TEXT)).toBeNull();
    // 0.06 better than the other division.
    expect(divided(TEXT, '。', `${TEXT}。`)).toBeNull();
    // 0.11 better.
    expect(divided(TEXT, '。控', `${TEXT}。控`)).toEqual([`${TEXT}|。控`, `${TEXT}。控`]);
  });

  test('three are left where no two sides are alike', () => {
    expect(divided(TEXT, '電子申請を受信する', '書庫に入れて鍵を掛ける')).toBeNull();
  });
});
