import { expect, test } from 'vitest';
import { writeAssessment } from '../../src/assessment/write.ts';
import { read } from './support/read-body.ts';

test('an assessment outside the normal form is refused with its key and the reason', () => {
  const base = read('# I 基本情報\n\n## 3. 特定個人情報ファイル名\n\n甲\n').assessment;
  if (base === null) throw new Error('The base cannot be read.');
  const [section, item] = base.entries;
  if (section === undefined || item === undefined) throw new Error('The base has no items.');
  const refused = (entries: object[], changes: object[] = []): string => {
    try {
      writeAssessment({ ...base, entries, changes } as never);
      return 'written';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  expect([
    refused([{ ...item, key: 'I-99' }]),
    refused([{ ...item, field: 'I-4' }]),
    refused([item, item]),
    refused([{ ...section, value: { type: 'text', text: '' } }]),
    refused([{ ...item, value: null }]),
    refused([{ ...item, value: { type: 'date', printed: '' } }]),
    refused([{ ...item, value: { type: 'text', text: '-' } }]),
    refused([{ ...item, value: { type: 'text', text: ' 甲' } }]),
    refused([{ ...item, value: { type: 'none', printed: 'なし' } }]),
    refused([section], [{ date: '', item: '', before: '', after: '', timing: '', note: '', flags: [] }]),
  ]).toMatchInlineSnapshot(`
    [
      "Cannot write I-99 as Markdown: 重点項目評価書 has no such key. Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: its field is "I-4", but must be "I-3". Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: two entries have this key.",
      "Cannot write I as Markdown: it only groups, but has a value. Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: it is an item, but has no value. Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: its value is of type date, but the item is of type text. Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: a dash alone is a value of type none. Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: its text is not tidied: " 甲". Bring the assessment into normal form first.",
      "Cannot write I-3 as Markdown: "なし" is not a dash. Bring the assessment into normal form first.",
      "Cannot write the changes as Markdown: there is no entry for the section of changes.",
    ]
  `);
});
