import { describe, expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import { cutAtHeadings, isUnpaged } from '../../src/import/readers/pdf-text/cut-at-headings.ts';
import { LAYER_READING } from '../../src/match/thresholds.ts';
import { readIncoherent } from '../../src/import/readers/pdf-text/incoherent.ts';
import { LabelKeys } from '../../src/import/readers/pdf-text/labels.ts';
import { splitPages } from '../../src/import/readers/pdf-text/pages.ts';
import { holdsPrint } from '../../src/import/readers/pdf-text/prove.ts';
import type { SourceBlock } from '../../src/import/types.ts';
import { difference, layer, said, strays } from './support/text-layer.ts';

const form = loadForm('juten');
const keys = new LabelKeys(form);
const read = (...pages: string[][]): SourceBlock[] => readIncoherent(splitPages(layer(pages)), form, keys);
const rows = (...pages: string[][]): string[] => said(read(...pages)).filter((row) => row.includes(' = '));

const HEADING = ['Ⅰ　基本情報', '１．特定個人情報ファイルを取り扱う事務'];

describe('a text of a layer whose order is not understood', () => {
  test.each<[string, string[], string[]]>([
    [
      'on one line behind its label is its own',
      ['①事務の名称', '見本手当の事務', '②事務の内容', '届出を受ける。'],
      ['①事務の名称 = 見本手当の事務', '②事務の内容 = 届出を受ける。'],
    ],
    [
      'behind two labels may be of either',
      ['①事務の名称', '②事務の内容', '届出を受ける。'],
      ['①事務の名称 = ', '②事務の内容 = '],
    ],
    [
      'between two labels may be of either where the next has none',
      ['①事務の名称', '届出を受ける。', '②事務の内容'],
      ['①事務の名称 = ', '②事務の内容 = '],
    ],
    [
      'of several lines may begin above its label',
      ['①事務の名称', '見本手当の事務\n届出を受け、', '②事務の内容', '台帳に記す。'],
      ['①事務の名称 = ', '②事務の内容 = '],
    ],
    ['is no ※', ['①事務の名称', '※', '②事務の内容', '届出を受ける。'], ['①事務の名称 = ', '②事務の内容 = ']],
    [
      'is no bracket of a choice',
      ['①事務の名称', '見本 [ 十分である', '②事務の内容', '届出を受ける。'],
      ['①事務の名称 = ', '②事務の内容 = 届出を受ける。'],
    ],
  ])('that stands %s', (_, blocks, expected) => {
    const page = [...HEADING, ...blocks, '③対象人数'];
    expect(rows(page).slice(0, 2)).toEqual(expected);
    expect(difference(layer([page]), read(page))).toEqual([]);
  });

  test('is not shifted where the labels around it are not those of the form', () => {
    const page = [
      'Ⅳ　開示請求、問合せ',
      '１．特定個人情報の開示・訂正・利用停止請求',
      '①請求先',
      '④個人情報ファイル簿への不記載等',
      '窓口の係',
      '②請求方法',
      '書面による。',
    ];
    expect(rows(page).filter((row) => !row.endsWith(' = '))).toEqual([]);
    expect(strays(read(page)).map(({ text }) => text)).toContain('書面による。');
  });

  test('of a block is only placed below the heading that numbers the block', () => {
    const contract = ['③委託先名', '見本株式会社', '④再委託の有無', '[ 再委託しない ]'];
    const head = ['Ⅱ　特定個人情報ファイルの概要', '４．特定個人情報ファイルの取扱いの委託'];
    const headed = [...head, '委託事項2', '①委託内容', '保守', '②委託先における取扱者数', '[ 10人未満 ]', ...contract];
    expect(rows(headed)).toContain('③委託先名 = 見本株式会社');
    expect(rows(headed)).toContain('④再委託の有無 = [ 再委託しない ]');
    expect(rows(contract).filter((row) => row.includes('見本'))).toEqual([]);
  });
});

describe('a date of such a layer', () => {
  test('is the one behind its label, with the stamp of the form behind it', () => {
    expect(rows(['評価実施機関名', '見本市長', '公表日', '令和6年4月1日', '[平成30年5月', '様式３]'])).toEqual([
      '評価実施機関名 = 見本市長',
      '公表日 = 令和6年4月1日',
    ]);
  });

  test('is no stamp', () => {
    expect(rows(['評価実施機関名', '見本市長', '公表日', '[平成30年5月 様式３]'])).toContain('公表日 = ');
  });

  test('goes to neither of two labels above it', () => {
    const zen = loadForm('zen');
    const page = [
      '評価実施機関名',
      '見本市長',
      '個人情報保護委員会　承認日　【行政機関等のみ】',
      '公表日',
      '令和6年4月1日',
    ];
    const parts = readIncoherent(splitPages(layer([page])), zen, new LabelKeys(zen));
    expect(said(parts).filter((row) => row.endsWith('令和6年4月1日'))).toEqual([]);
    expect(strays(parts).map(({ text }) => text)).toContain('令和6年4月1日');
  });
});

describe('a choice of such a layer', () => {
  const page = (...blocks: string[]): string[] => [
    'Ⅲ　リスク対策',
    '９．従業者に対する教育・啓発',
    '従業者に対する教育・啓発',
    ...blocks,
  ];

  test('is the option behind its label', () => {
    expect(rows(page('[ 十分に行っている ]'))).toEqual(['従業者に対する教育・啓発 = [ 十分に行っている ]']);
  });

  test('is open where two options stand there', () => {
    expect(rows(page('[ 十分に行っている ]', '[ 特に力を入れて行っている ]')).join()).not.toContain('行っている ]');
  });
});

describe('the history of such a layer', () => {
  const page = [
    '（別添２）　変更箇所',
    '変更日',
    '項目',
    '変更前の記載',
    '変更後の記載',
    '令和6年4月1日',
    'Ⅰ 基本情報 ①事務の名称',
    '見本の事務',
    '事後',
  ];

  test('gives no row, and leaves all of its words', () => {
    const parts = read(page);
    expect(parts.filter(({ kind }) => kind === 'row')).toHaveLength(1);
    expect(strays(parts).map(({ text }) => text)).toEqual(page.slice(5));
    expect(difference(layer([page]), parts)).toEqual([]);
  });

  test('begins in the middle of a page', () => {
    const parts = read([...HEADING, '①事務の名称', '見本手当の事務', ...page]);
    expect(said(parts)).toContain('①事務の名称 = 見本手当の事務');
    expect(strays(parts).map(({ text }) => text)).toContain('見本の事務');
  });
});

describe('a text without page breaks', () => {
  const filler = (count: number): string[] => Array.from({ length: count }, () => '届出を受ける。');
  const pageOf = (lines: string[]) => splitPages(lines.join('\n'))[0] ?? expect.unreachable();

  test('is one with more lines than a page has', () => {
    expect(isUnpaged(pageOf(filler(LAYER_READING.page.value)))).toBe(false);
    expect(isUnpaged(pageOf(filler(LAYER_READING.page.value + 1)))).toBe(true);
  });

  test('is cut at its headings, but not within its list of contents', () => {
    const contents = ['項目一覧', 'Ⅰ　基本情報', 'Ⅱ　特定個人情報ファイルの概要', 'Ⅲ　リスク対策'];
    const page = pageOf([
      ...contents,
      ...HEADING,
      ...filler(LAYER_READING.page.value),
      'Ⅱ　特定個人情報ファイルの概要',
      'ファイル',
    ]);
    expect(cutAtHeadings(page, keys).map(({ lines }) => lines[0]?.text)).toEqual([
      '項目一覧',
      'Ⅰ　基本情報',
      '１．特定個人情報ファイルを取り扱う事務',
      'Ⅱ　特定個人情報ファイルの概要',
    ]);
  });
});

test.each([
  ['※', true],
  ['[ ○ ] 自己点検', true],
  ['様式３]', true],
  ['十分である ＜選択肢＞', true],
  ['見本市長', false],
  ['（別紙１を参照）', false],
])('%s holds print of the form: %s', (words, expected) => {
  expect(holdsPrint(words)).toBe(expected);
});
