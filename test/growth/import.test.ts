import { expect, test } from 'vitest';
import { nodeByField, walk } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import { importText } from '../../src/import/import-text.ts';
import { readMeta } from '../../src/import/metadata.ts';
import { ocrReader } from '../../src/import/readers/ocr/index.ts';
import { pdfTextReader } from '../../src/import/readers/pdf-text.ts';
import { readChoice } from '../../src/import/values/choice.ts';
import { readMarks } from '../../src/import/values/marks.ts';
import { growthOf, MOST_GROWTH } from '../support/growth.ts';

const juten = loadForm('juten');
const people = nodeByField(juten, 'I-1-3') ?? expect.unreachable();
const boxes = [...walk(juten)].find(({ marks }) => marks.length > 5) ?? expect.unreachable();
const times = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n + 1)).join('');

/** Each repetition takes long enough that fewer of them do. */
const SMALL = 60;
const LAYER = '特定個人情報保護評価書（重点項目評価書）\n';
const meta = readMeta('municipality: "999999"\nslug: growth\nform: juten\n', 'a.meta.yaml').value;
const context = {
  hasMunicipality: () => true,
  findAuthorities: () => [],
  explainAuthority: () => null,
  proposeProcedure: () => null,
};
const HEAD =
  '評価書番号\t評価書名\n7\t見本の事務\n# Ⅰ 基本情報\n## 1. 特定個人情報ファイルを取り扱う事務\n①事務の名称\t見本\n②事務の内容\tする。\n③対象人数\t[ 1,000人未満 ]\n## 3. 特定個人情報ファイル名\n見本ファイル\n';
const readAll = (text: string) => importText({ name: 'a.txt', text: HEAD + text, sha256: '', meta }, context);

test.each(['[ ] ', '[○] 紙 ', '1) 十分である ', '見本 '])(
  'a line of %j in a text layer is read in linear time',
  (unit) => {
    expect(
      growthOf(
        (size) => LAYER + unit.repeat(size),
        (text) => pdfTextReader.read({ name: 'a.txt', text }),
        SMALL,
      ),
    ).toBeLessThan(MOST_GROWTH);
  },
);

test.each([
  ['<td>', '<td>'],
  ['<table></table>', '<table></table>'],
  ['nested tables', '<table><td>見</td></table>\t'],
  ['tags that never end', '<a x="'],
  ['comments that never end', '<!--'],
  ['references', '&#'],
])('a run of %s is read in linear time', (_, unit) => {
  expect(
    growthOf(
      (size) => `①\t<table>${unit.repeat(size)}`,
      (text) => ocrReader.read({ name: 'a.txt', text }),
    ),
  ).toBeLessThan(MOST_GROWTH);
});

test('so are list markers behind a bracket that never closes', () => {
  expect(
    growthOf(
      (size) => `（${' ①見'.repeat(size)}`,
      (text) => ocrReader.read({ name: 'a.txt', text }),
    ),
  ).toBeLessThan(MOST_GROWTH);
});

test.each(['\ufdd1 紙 ', '□ 見', '\ufdd5( )見', 'その他（'])('boxes of %j are read in linear time', (unit) => {
  expect(
    growthOf(
      (size) => unit.repeat(size),
      (text) => readMarks([text], boxes),
    ),
  ).toBeLessThan(MOST_GROWTH);
});

test.each(['1) 1,000人未満 ', '[ 1,000人未満 ] ', '\ufdd1 1,000人未満'])(
  'a choice of %j is read in linear time',
  (unit) => {
    expect(
      growthOf(
        (size) => unit.repeat(size),
        (text) => readChoice([text], people),
      ),
    ).toBeLessThan(MOST_GROWTH);
  },
);

test.each([
  ['lines', () => '見本の行。\n'],
  ['rows that wait for a label', () => '\t見本\n'],
  ['labels that the form does not know', () => '⑲棚\t見本\n'],
  ['blocks', (n: number) => `# Ⅱ 特定個人情報ファイルの概要\n委託事項${n}\t見本\n①委託内容\t入力${n}\n`],
  ['files', (n: number) => `# Ⅱ 特定個人情報ファイルの概要\n1. 特定個人情報ファイル名\n(${n}) 見本${n}ファイル\n`],
  ['changes', (n: number) => `令和4年12月21日\tⅢ2(${n})\t前\t後${n}\t事前\t見本\n`],
])('many %s are imported, and held against the Markdown, in linear time', (_, line) => {
  expect(growthOf((size) => times(size, line), readAll, SMALL)).toBeLessThan(MOST_GROWTH);
});
