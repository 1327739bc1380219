import { expect, test } from 'vitest';
import { fileLines } from '../../../src/insights/way/file-lines.ts';

test('each line that is the name of a file is one', () => {
  expect(fileLines('見本台帳ファイル')).toEqual(['見本台帳ファイル']);
  expect(fileLines('（1）見本台帳ファイル\n（2）見本名簿')).toEqual(['（1）見本台帳ファイル', '（2）見本名簿']);
  expect(fileLines('・見本台帳ファイル\n\n①見本名簿ファイル（副本ファイル）')).toEqual([
    '・見本台帳ファイル',
    '①見本名簿ファイル（副本ファイル）',
  ]);
});

test('what is no name, or the rest of one, is none', () => {
  expect(fileLines('見本台帳ファイル\n以上の1件を取り扱う。')).toEqual(['見本台帳ファイル']);
  expect(fileLines('見本台帳\nファイル')).toEqual(['見本台帳']);
  expect(fileLines('見本台帳\n1.見本の事務で使用するファイル。')).toEqual(['見本台帳']);
  expect(fileLines('')).toEqual([]);
});
