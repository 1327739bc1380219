import { describe, expect, test } from 'vitest';
import { close, enter, namesOf, resolveHeading, startCursor, type Cursor } from '../../src/assessment/cursor.ts';
import { nodeByField, parseKey } from '../../src/forms/keys.ts';
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

describe('older spellings of a heading', () => {
  test.each([
    // A node with a number, and one without.
    ['I-6', '②所属長', 'I-6-2'],
    ['I-6', '所属長', 'I-6-2'],
    ['III-f1-9', '従業員に対する教育・啓発', 'III-9-status'],
  ])('below %s %s is %s', (above, label, field) => {
    expect(resolveHeading(at(startCursor(form), above), 3, label)?.node.field).toBe(field);
  });

  test.each([
    ['I-6-2', ['②所属長の役職名', '所属長の役職名', '②所属長', '所属長']],
    ['III-9-status', ['従業者に対する教育・啓発', '従業員に対する教育・啓発']],
  ])('of %s stand behind its own, each with the number that the form prints', (field, names) => {
    expect(namesOf(nodeByField(form, field) ?? expect.unreachable())).toEqual(names);
  });
});
