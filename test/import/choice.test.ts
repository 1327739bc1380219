import { expect, test } from 'vitest';
import { BOX } from '../../src/match/boxes.ts';
import { loadForm } from '../../src/forms/load.ts';
import { nodeByField } from '../../src/forms/keys.ts';
import { readChoice } from '../../src/import/values/choice.ts';

const form = loadForm('juten');
const node = (field: string) => nodeByField(form, field) ?? expect.unreachable(`no field ${field}`);
const people = node('I-1-3');
const outsourced = node('II-4-status');
const LIST = '<選択肢> 1) 1,000人未満 3) 1万人以上10万人未満 2) 1,000人以上1万人未満 4) 10万人以上30万人未満';

test.each([
  ['value in brackets before the list', [`[ 1万人以上10万人未満 ] ${LIST}`], '1万人以上10万人未満'],
  [
    'value, list in cells of their own',
    ['[ 1,000人未満 ]', '<選択肢> 1) 1,000人未満', '2) 1,000人以上1万人未満'],
    '1,000人未満',
  ],
  [
    'full-width print',
    ['［　１，０００人未満　］　＜選択肢＞　１）１，０００人未満　２）１，０００人以上１万人未満'],
    '1,000人未満',
  ],
  [
    'a form field around the value is no mark',
    [`[ ${BOX.bare} 10万人以上30万人未満 ] ${LIST}`],
    '10万人以上30万人未満',
  ],
  ['a box before the value is no mark', [`${BOX.bare} 1,000人未満 ${BOX.empty} ${LIST}`], '1,000人未満'],
  ['the value with its number', [`[ 2) 1,000人以上1万人未満 ] ${LIST}`], '1,000人以上1万人未満'],
  ['the value with its number, its brackets lost', [`2) 1,000人以上1万人未満 ${LIST}`], '1,000人以上1万人未満'],
  ['a ○ before the value is no mark', [`[ ○ 1,000人未満 ] ${LIST}`], '1,000人未満'],
  ['options with circled numbers', ['[ 1,000人未満 ] 〈選択肢〉 ①1,000人未満 ②1,000人以上1万人未満'], '1,000人未満'],
  ['a damaged list', ['[ 1,000人未満 ] <選択肢> 1) 1,000人末満 2) 1,000人以上1万人未満'], '1,000人未満'],
  ['the value printed twice', [`[ 1,000人未満 ] ${LIST}`, '[ 1,000人未満 ]'], '1,000人未満'],
  ['an empty bracket', [`${BOX.empty} ${LIST}`], null],
  ['nothing', [], null],
  ['one numbered option alone', ['2) 1,000人以上1万人未満'], '1,000人以上1万人未満'],
])('reads a choice: %s', (_, cells, value) => {
  expect(readChoice(cells, people)).toEqual({
    value: { type: 'choice', value, options: people.options, count: null },
    leftover: [],
  });
});

test.each([
  ['[ 委託する ] <選択肢> 1) 委託する 2) 委託しない ( 6 ) 件', 6],
  ['[ 委託する ] <選択肢> ( ) 1) 委託する 2) 委託しない ( ) 1 件', 1],
  ['[ 委託する ] <選択肢> 1) 委託する 2) 委託しない ( ) 件', null],
  ['[ 委託する ] （１２）件 ＜選択肢＞ １） 委託する ２） 委託しない', 12],
])('reads the count of %s', (cell, count) => {
  expect(readChoice([cell], outsourced)).toMatchObject({ value: { value: '委託する', count }, leftover: [] });
});

test('keeps a value that is no option as the document prints it', () => {
  expect(readChoice([`「 およそ半数 」 ${LIST}`], people).value.value).toBe('およそ半数');
});

const files = node('II-2-1');
test.each<[string, typeof people, string, string | null]>([
  [
    'options printed between its lines',
    files,
    'その他の電子ファイル（表計算ファ 1) システム用ファイル 2) その他の電子ファイル（表計算ファイル等） イル等）',
    null,
  ],
  ['its first line alone', files, 'その他の電子ファイル（表計算ファ', null],
  ['both lines', files, 'その他の電子ファイル（表計算ファ\nイル等）', 'その他の電子ファイル（表計算ファイル等）'],
  ['two options', outsourced, '委託する委託しない', null],
  ['an option in other words', outsourced, '委託する予定', '委託する予定'],
  ['a range that the form does not have', people, '30万人以上50万人未満', '30万人以上50万人未満'],
])('a value in brackets that is made of options: %s', (_, item, words, value) => {
  const read = readChoice([`[ ${words} ]`], item);
  expect(read.value.value).toBe(value);
  expect(read.leftover).toHaveLength(value === null ? 1 : 0);
});

test('keeps the value in the brackets though other words stand beside it', () => {
  expect(readChoice([`[ およそ半数 ] （昨年の数。） ${LIST}`], people)).toMatchObject({
    value: { value: 'およそ半数' },
    leftover: ['（昨年の数。）'],
  });
});

test('the bracket has the say over an option that stands apart from the list', () => {
  expect(readChoice([`[ 1,000人未満 ] ${LIST}`, '10万人以上30万人未満'], people)).toMatchObject({
    value: { value: '1,000人未満' },
    leftover: ['10万人以上30万人未満'],
  });
});

test('takes no value where two options stand apart from the list', () => {
  const { value, leftover } = readChoice(['[ 1,000人未満 ] [ 10万人以上30万人未満 ]'], people);
  expect(value.value).toBeNull();
  expect(leftover).toEqual(['1,000人未満', '10万人以上30万人未満']);
});

const { on, empty, doubtful } = BOX;
test.each<[string, string[], string | null, string[]]>([
  ['one ticked', [`${empty} 1) 委託する\n${on} 2) 委託しない`], '委託しない', []],
  ['a cell each', [`${on}委託する`, `${empty}委託しない`], '委託する', []],
  ['■ and □, a list head', ['＜選択肢＞ ■ １）委託する　□ ２）委託しない'], '委託する', []],
  ['with the count', [`${on} 1) 委託する ${empty} 2) 委託しない （ 3 ）件`], '委託する', []],
  ['none ticked', [`${empty} 1) 委託する ${empty} 2) 委託しない`], null, []],
  ['both ticked', [`${on} 1) 委託する ${on} 2) 委託しない`], null, ['委託する', '委託しない']],
  ['one that cannot be read', [`${doubtful} 1) 委託する ${on} 2) 委託しない`], null, ['委託しない']],
])('reads boxes before options: %s', (_, cells, value, leftover) => {
  const read = readChoice(cells, outsourced);
  expect([read.value.value, read.leftover]).toEqual([value, leftover]);
});

test('boxes behind the options prove nothing', () => {
  expect(readChoice([`1) 委託する ${on} 2) 委託しない ${empty}`], outsourced).value.value).toBeNull();
});

test.each([
  ['the end of an option on a line of its own', ['[ ]', '人未満']],
  ['words beside an empty bracket', ['[ ]', '様式.xlsx']],
  ['words beside an empty bracket of full width', ['［　］', '様式.xlsx']],
  ['words beside an empty box', [BOX.empty, '様式.xlsx']],
])('sets aside what is no chosen value: %s', (_, cells) => {
  const read = readChoice(cells, people);
  expect(read.value.value).toBeNull();
  expect(read.leftover.join()).toContain(cells[1]);
});

test('words in the bracket are the value, also where the form has no such option', () => {
  expect(readChoice(['[ 別の記載 ]'], people).value.value).toBe('別の記載');
});

test('a sentence in no bracket is no choice, however it came there', () => {
  const sentence = '窓口では、本人であることを二つの書類で確かめ、その写しを書庫に残すこと。';
  expect(readChoice([sentence], people)).toMatchObject({ value: { value: null }, leftover: [sentence] });
  expect(readChoice(['およそ半数'], people)).toMatchObject({ value: { value: 'およそ半数' }, leftover: [] });
});
