import { expect, test } from 'vitest';
import { close, enter, resolveHeading, startCursor, type Cursor } from '../../src/assessment/cursor.ts';
import { parseKey } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';

const form = loadForm('juten');
const at = (cursor: Cursor, key: string): Cursor =>
  enter(cursor, parseKey(form, key) ?? expect.unreachable(`no place ${key}`));
const FILE_SECTION = 'Ⅱ 特定個人情報ファイルの概要';

test.each([
  ['no file', [], 1],
  ['the first file', ['II-f1'], 2],
  ['two files in order', ['II-f1', 'II-f2'], 3],
  ['two files, the higher one first', ['II-f2', 'II-f1'], 3],
  ['a file that is not the next one', ['II-f4'], 5],
  ['an item in a file', ['II-f2-2-3'], 3],
])('after %s the next heading of the section opens another one', (_, keys, file) => {
  const cursor = close(keys.reduce(at, startCursor(form)), 1);
  expect(resolveHeading(cursor, 1, FILE_SECTION)).toMatchObject({ node: { field: 'II' }, file, block: null });
});
