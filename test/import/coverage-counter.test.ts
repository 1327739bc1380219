import { describe, expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import { nodeByField } from '../../src/forms/keys.ts';
import { charactersOf, CoverageCounter } from '../../src/import/coverage-counter.ts';
import { interpret } from '../../src/import/interpret.ts';
import { ocrReader } from '../../src/import/readers/ocr/index.ts';
import { findDroppedText } from '../../src/import/values/dropped-text.ts';
import type { SourceBlock } from '../../src/import/types.ts';

const form = loadForm('juten');

describe('the account', () => {
  const part: SourceBlock = { kind: 'line', text: '窓口の記録', lines: [1, 1] };

  test('closes where all characters have found a place', () => {
    const ledger = new CoverageCounter();
    ledger.add('label', 5);
    ledger.reassign('label', 'item', 3);
    ledger.reassign('item', 'unplaced', 1);
    expect(ledger.close([part])).toEqual({ total: 5, placed: 4, unplaced: 1, repeated: 0, print: 0 });
  });

  test.each([4, 6])('throws where %d of 5 characters have', (characters) => {
    const ledger = new CoverageCounter();
    ledger.add('item', characters);
    expect(() => ledger.close([part])).toThrow('Internal error');
  });

  test('counts every character of a document once', () => {
    const text =
      '# Ⅰ 基本情報\n1. 特定個人情報ファイルを取り扱う事務\n①事務の名称\t窓口の事務\n③対象人数\t[ 1,000人未満 ] <選択肢> 1) 1,000人未満 見慣れぬ語\n⑧棚\t三階\n- 3 -\n委託事項6～10\t\n';
    const { coverage: account, unplaced } = interpret(ocrReader.read({ name: 'a.txt', text }), form);
    expect(account.total).toBe(charactersOf(text.replace(/^# /mu, '')));
    expect(unplaced.map((words) => words.text)).toEqual(['見慣れぬ語', '⑧棚', '三階']);
    expect(account).toMatchObject({ unplaced: 9, print: 11 });
    expect(account.placed).toBe(account.total - 9);
  });
});

test('words of a cell that neither the value nor the form says are found', () => {
  const node = nodeByField(form, 'III-2-risk1-adequacy') ?? expect.unreachable();
  const cells = [
    {
      text: '[ 十分である ] <選択肢> 1) 特に力を入れている 3) 課題が残されてしる 書庫の鍵',
      lines: [4, 4] as [number, number],
    },
  ];
  const value = { type: 'choice' as const, value: '十分である', options: node.options, count: null };
  expect(findDroppedText(cells, value, [], node).map(({ text }) => text)).toEqual(['書庫の鍵']);
  expect(findDroppedText(cells, value, ['書庫の鍵'], node)).toEqual([]);
});
