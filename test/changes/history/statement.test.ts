import { describe, expect, test } from 'vitest';
import { appendPart, replacePart, statementOf } from '../../../src/changes/history/statement.ts';
import { nodeByField } from '../../../src/forms/keys.ts';
import { loadForm } from '../../../src/forms/load.ts';

const node = (field: string) => nodeByField(loadForm('juten'), field);

describe('what a row states', () => {
  test.each([
    ['boxes', 'II-3-2', '[○] 紙 [ ] 専用線 （◯） 電子メール', '紙\n電子メール'],
    ['boxes behind words', 'II-3-2', '方法は [○] 紙', '方法は\n紙'],
    ['no box that is marked', 'II-3-2', '[ ] 紙 [ ] 専用線', ''],
    ['a box without a label', 'II-3-2', '[○] [ ] 専用線', ''],
    ['a choice', 'I-5-1', '［ 実施する ］', '実施する'],
    ['a choice with words behind it', 'I-5-1', '[実施する] <選択肢>', '実施する <選択肢>'],
    ['a text', 'I-1-2', '[○] 紙', '[○] 紙'],
  ])('of %s', (_, field, text, expected) => {
    expect(statementOf(text, node(field))).toBe(expected);
  });

  test('of an item that is not known is the text', () => {
    expect(statementOf('[ 実施する ]', null)).toBe('[ 実施する ]');
  });
});

describe('a part put in place of another', () => {
  test.each<[why: string, text: string, part: string, replacement: string, expected: string | null]>([
    ['letters of another width', 'ＡＢＣを使う', 'abc', 'xyz', 'xyzを使う'],
    ['the whole text', '見本', '見本', '手本', '手本'],
    ['at the end', '甲と見本', '見本', '手本', '甲と手本'],
    ['one letter', '甲乙丙', '乙', '丁', null],
    ['two letters', '甲乙丙', '乙丙', '丁', '甲丁'],
    ['twice', '見本、見本', '見本', '手本', null],
    ['not at all', '甲乙丙', '見本', '手本', null],
    ['the end of a number', '15件', '5件', '6件', null],
    ['the beginning of a number', '51', '5', '6', null],
    ['a number of its own', '甲5件、乙', '5件', '6件', '甲6件、乙'],
    ['its own full stop', '甲。見本。', '見本。', '手本', '甲。手本'],
    ['a full stop that the text lacks', '甲。見本', '見本。', '手本。', '甲。手本。'],
    ['a bracket that stands before it', '甲（見本）', '（見本）', '', '甲'],
    ['a bracket of which it holds the end', '甲（見本）乙', '見本）乙', '手本', '甲手本'],
    ['a bracket around it', '甲（見本）乙', '見本', '手本', '甲（手本）乙'],
    ['a line that is emptied', '甲\n見本\n乙', '見本', '', '甲\n乙'],
    ['a circled digit', '①見本 ②手本', '②手本', '③見本', '①見本 ③見本'],
    ['rare letters', '𠮷野𠮷田', '𠮷田', '見本', '𠮷野見本'],
  ])('%s', (_, text, part, replacement, expected) => {
    expect(replacePart(text, part, replacement)).toBe(expected);
  });

  test('is added on a line of its own', () => {
    expect(appendPart('', '見本')).toBe('見本');
    expect(appendPart('甲', '見本')).toBe('甲\n見本');
  });
});
