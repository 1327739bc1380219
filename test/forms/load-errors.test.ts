import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { FormDataError } from '../../src/forms/form-data-error.ts';
import { readForms } from '../../src/forms/load.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

let folder = '';
/** The line of the file, as it was, that the message names. */
let lineOfFault = '';
beforeEach(() => {
  folder = folderOfTest('forms');
  for (const name of ['kiso', 'juten', 'zen', 'shared']) cpSync(`src/forms/${name}.yaml`, join(folder, `${name}.yaml`));
});

/** The message, without the number of its line, that comes when the first `from` of a file is written as `to`. */
function messageAfter(file: string, from: string, to: string): string {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text, `${file} no longer holds what this test changes`).toContain(from);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  try {
    readForms(folder);
  } catch (error) {
    expect(error).toBeInstanceOf(FormDataError);
    const [, line] = /yaml:(\d+)/u.exec((error as Error).message) ?? [];
    lineOfFault = text.split('\n')[Number(line) - 1] ?? '';
    return (error as Error).message.replace(/(?<=yaml:)\d+/u, '<line>');
  }
  return 'no error';
}

test.each([
  ['broken YAML', 'juten.yaml', 'label: 事務の名称,', "label: '事務の名称,"],
  ['a property that does not exist', 'juten.yaml', 'label: 事務の名称, type', 'label: 事務の名称, kind'],
  ['a type that does not exist', 'juten.yaml', 'label: 事務の名称, type: text', 'label: 事務の名称, type: number'],
  ['a node without a label', 'juten.yaml', '{ number: ①, label: 事務の名称, type: text }', '{ number: ①, type: text }'],
  ['a segment that keys cannot hold', 'juten.yaml', 'segment: basis', 'segment: legal-basis'],
  ['a segment that looks like a file', 'juten.yaml', 'segment: basis', 'segment: f2'],
  ['a number that gives no segment', 'juten.yaml', 'number: ①, label: 事務の名称', 'number: イ, label: 事務の名称'],
  ['a shared list that does not exist', 'juten.yaml', 'options: implemented', 'options: implemnted'],
  ['a shared block that does not exist', 'juten.yaml', 'use: system', 'use: sytem'],
  ['a place in a block that does not exist', 'zen.yaml', 'before: published', 'before: publised'],
  ['two siblings with one segment', 'juten.yaml', 'segment: clausesText', 'segment: clauses'],
  ['a choice without options', 'juten.yaml', 'type: choice, options: implemented', 'type: choice'],
  ['options without a choice', 'juten.yaml', 'type: choice, options: implemented', 'type: text, options: implemented'],
  ['marks without boxes', 'juten.yaml', 'type: marks, marks: audits', 'type: marks'],
  ['boxes without marks', 'juten.yaml', 'type: marks, marks: audits', 'type: text, marks: audits'],
  [
    'a count without a choice',
    'juten.yaml',
    'label: 事務の名称, type: text',
    'label: 事務の名称, type: text, count: true',
  ],
  ['a group on its own heading', 'juten.yaml', 'type: marks, marks: notOutsourced, onHeading', 'onHeading'],
  ['a block named with a digit', 'shared.yaml', 'segment: system', 'segment: system2'],
  [
    'a block in a block',
    'shared.yaml',
    '{ number: ①, label: システムの名称, type: text, role: system }',
    '{ number: ①, label: システムの名称, type: text, role: system, repeat: block }',
  ],
  ['a box of no shape', 'shared.yaml', '    - 税務システム', '    - { label: 税務システム, note: 旧 }'],
  ['a counterpart that does not exist', 'zen.yaml', 'same: II-3-3', 'same: II-3-30'],
  ['a counterpart of another type', 'zen.yaml', 'same: II-3-3', 'same: II-3-1'],
  ['a counterpart taken twice', 'zen.yaml', 'same: II-3-3', 'same: II-3-5'],
  ['a file of another form', 'kiso.yaml', 'id: kiso', 'id: zen'],
  ['a version named by its words', 'kiso.yaml', "since: '2024-10'", 'since: 令和6年10月'],
  ['a version that the form does not have', 'kiso.yaml', "since: '2024-10'", "since: '2023-10'"],
  [
    'a former number of a version that the form does not have',
    'kiso.yaml',
    "number: 8, until: '2024-10'",
    "number: 8, until: '2023-10'",
  ],
  ['a version whose stamp prints another month', 'kiso.yaml', 'printed: 平成30年5月', 'printed: 平成30年6月'],
  [
    'versions out of their order',
    'juten.yaml',
    "id: '2024-10', printed: 令和6年10月",
    "id: '2013-05', printed: 平成25年5月",
  ],
])('%s', (_, file, from, to) => {
  expect(messageAfter(file, from, to)).toMatchSnapshot();
});

test('the forms as they stand have no fault', () => {
  expect(readForms(folder).map((form) => form.id)).toEqual(['kiso', 'juten', 'zen']);
});

test.each([
  ['of a property', 'juten.yaml', 'label: 事務の名称, type: text', 'label: 事務の名称, type: number', '事務の名称'],
  ['of a use of a shared block', 'juten.yaml', 'use: system', 'use: sytem', 'use: system'],
  ['of a node whose counterpart is wrong', 'zen.yaml', 'same: II-3-3', 'same: II-3-30', '⑥'],
  ['of broken YAML', 'juten.yaml', 'label: 事務の名称,', "label: '事務の名称,", '事務の名称'],
])('the message names the line %s', (_, file, from, to, held) => {
  messageAfter(file, from, to);
  expect(lineOfFault).toContain(held);
});
