import { expect, test } from 'vitest';
import { fileAt, fileNames } from '../../src/changes/item-column/files.ts';
import { loadForm } from '../../src/forms/load.ts';
import { foldFileName, numberBefore } from '../../src/match/file-name.ts';
import { toLabelText } from '../../src/match/labels/label-text.ts';

test.each<[printed: string, folded: string, number: number | null]>([
  ['(1) 見本台帳ファイル', '見本台帳ファイル', 1],
  ['２．見本台帳ファイル', '見本台帳ファイル', 2],
  ['10) 見本台帳ファイル', '見本台帳ファイル', 10],
  ['3見本台帳ファイル', '見本台帳ファイル', null],
  ['見本台帳ファイル', '見本台帳ファイル', null],
  ['見本台帳2ファイル', '見本台帳2ファイル', null],
])('the name of a file %j', (printed, folded, number) => {
  expect(foldFileName(printed)).toBe(folded);
  expect(numberBefore(printed)).toBe(number);
});

test.each(['（１）見本台帳ファイル', '1．見本台帳ファイル', '見本台帳ファイル\n（令和5年から）'])(
  'an item column finds the file that the document calls %j by its name',
  (text) => {
    const entry = { key: 'II-f1-1', field: 'II-1', label: '', value: { type: 'text' as const, text } };
    const names = fileNames([entry], loadForm('juten'));
    expect(fileAt(toLabelText('見本台帳ファイル 2 基本情報'), 0, names)?.file).toBe(1);
  },
);
