import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import { interpret } from '../../src/import/interpret.ts';
import { pdfTextReader } from '../../src/import/readers/pdf-text.ts';
import type { SourceBlock } from '../../src/import/types.ts';
import { countCharacters, tidy } from '../../src/text/tidy.ts';
import { outside } from '../support/outside.ts';
import { difference, layer, readLayer, said, TITLE } from './support/text-layer.ts';

/** Pages each of whose values is certain wherever it stands: beside its label, of a list of its own, or the only one of its kind. */
const CERTAIN = [
  [
    '窓口で届出を受け付け、書類を審査したうえで、その結果を書面で知らせる。',
    'Ⅰ　基本情報',
    ' １．特定個人情報ファイルを取り扱う事務',
    ' ①事務の名称 見本手当の事務',
    ' ②事務の内容',
    ' ③対象人数',
    '1) 1,000人未満\n2) 1,000人以上1万人未満',
    '1,000人以上1万人未満',
  ],
  [
    ' ２．特定個人情報ファイルを取り扱う事務において使用するシステム',
    ' システム1',
    ' システム2～5',
    ' ①システムの名称 見本システム',
    ' ②システムの機能',
    ' ③他のシステムとの接続',
    '台帳を検索し、審査の結果を印刷する。',
    '[ ○ ] 庁内連携システム',
    '] 税務システム',
    '[ ○ ] その他 （ 見本基盤 ）',
    '[ ] 宛名システム等',
    '[',
  ],
  [
    'Ⅴ　評価実施手続',
    ' ２．国民・住民等からの意見の聴取　【任意】',
    ' ①方法',
    ' ②実施日・期間',
    ' ③主な意見の内容',
    '－',
    '－',
    '－',
  ],
];

/** Pages where much is uncertain: whatever their order, nothing may be lost or doubled. */
const UNCERTAIN = [
  ...CERTAIN,
  [
    'Ⅱ　特定個人情報ファイルの概要',
    ' ４．特定個人情報ファイルの取扱いの委託',
    ' 委託の有無　※',
    '） 件 [',
    '2',
    '（',
    ' 委託事項1',
    ' 委託事項2～5',
    ' ③委託先名',
    '見本情報サービス株式会社',
    '○',
    '再\n委\n託',
    ' ④再委託の有無　※ [ 再委託する',
    '1） 再委託する 2） 再委託しない\n＜選択肢＞',
    ' ⑥再委託事項',
    '] その他 （\n見本課、見本\n係',
    '≪左欄にある※について≫\n見本の注記である。',
  ],
  [
    '（別添２）変更箇所\n提出時期に係る説明',
    '変更前の記載 変更後の記載 提出時期変更日',
    '令和5年6月1\n日',
    'Ⅰ １．②事務の内容 届出を受ける。',
    '届出を受け、審査する。',
    'Ⅱ ６．保管場所',
    '事後',
    '重要な変更に当たらないため',
    '令和6年6月1日',
  ],
];

const shuffled = (pages: string[][]): fc.Arbitrary<string[][]> =>
  fc.tuple(...pages.map((page) => fc.shuffledSubarray(page, { minLength: page.length, maxLength: page.length })));

const values = (parts: readonly SourceBlock[]): string[] => said(parts).map((row) => row.replace(/[[\]\s]/gu, ''));

describe('a scrambled text layer', () => {
  test('keeps every letter, whatever its order', () => {
    fc.assert(
      fc.property(shuffled(UNCERTAIN), (pages) => {
        expect(difference(layer([TITLE, ...pages]), readLayer(...pages))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('says the same in any order where every value is certain', () => {
    const expected = values(readLayer(...CERTAIN));
    expect(expected).toContain('②事務の内容=窓口で届出を受け付け、書類を審査したうえで、その結果を書面で知らせる。');
    fc.assert(
      fc.property(shuffled(CERTAIN), (pages) => {
        expect(values(readLayer(...pages))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the same boxes of two systems on one page', () => {
  const system = (number: number, own: string, other: string): string[] => [
    ` システム${number}`,
    ` ①システムの名称 見本システム${number}`,
    ' ③他のシステムとの接続',
    `[ ○ ] ${own}`,
    `[ ] ${other}`,
    '[ ] 宛名システム等',
  ];
  const page = [
    'Ⅰ　基本情報',
    ' ２．特定個人情報ファイルを取り扱う事務において使用するシステム',
    ...system(1, '庁内連携システム', '税務システム'),
    ...system(2, '税務システム', '庁内連携システム'),
  ];
  const boxes = (pages: string[]): string[] => said(readLayer(pages)).filter((row) => row.startsWith('③'));

  test('are read where each run stands behind its label', () => {
    expect(boxes(page)).toEqual([
      '③他のシステムとの接続 = [○] 庁内連携システム / [ ] 宛名システム等 / [ ] 税務システム',
      '③他のシステムとの接続 = [ ] 庁内連携システム / [ ] 宛名システム等 / [○] 税務システム',
    ]);
  });

  test('are doubtful in any other order where the two differ', () => {
    const [before, after] = [page.slice(0, 3), page.slice(3)];
    const [last = '', ...rest] = after.toReversed();
    const doubtful = '③他のシステムとの接続 = [?] 庁内連携システム / [ ] 宛名システム等 / [?] 税務システム';
    fc.assert(
      fc.property(fc.shuffledSubarray(rest, { minLength: rest.length }), (shuffled) => {
        for (const row of boxes([...before, last, ...shuffled])) expect(row).toBe(doubtful);
      }),
      { numRuns: 40 },
    );
  });
});

test('boxes of the page before are not mixed with those of the item', () => {
  const page = ['[ ○ ] 紙', '[ ] 専用線', ' ②入手方法', '[ ] 紙', '[ ○ ] 専用線'];
  const [row = ''] = said(
    readLayer(['Ⅱ　特定個人情報ファイルの概要', ' ３．特定個人情報の入手・使用', ...page]),
  ).filter((text) => text.startsWith('②'));
  expect(row).not.toContain('[○] 紙');
  expect(row).not.toContain('[ ] 専用線');
});

test('an option of another list is no value of the only open choice', () => {
  const parts = readLayer([
    'Ⅲ　リスク対策',
    ' ９．従業者に対する教育・啓発',
    ' 従業者に対する教育・啓発',
    '課題が残されている',
  ]);
  expect(said(parts)).not.toContainEqual(expect.stringContaining('= 課題'));
  expect(parts).toContainEqual(expect.objectContaining({ kind: 'stray', text: '課題が残されている' }));
});

const TEXTS = outside('texts', 'test/import/pdf-text-conservation.test.ts');

describe.skipIf(TEXTS === null)('a published text layer', () => {
  const text = TEXTS === null ? '' : readFileSync(join(TEXTS, '003_bb298bad39732851.txt'), 'utf8');
  const parts = TEXTS === null ? [] : pdfTextReader.read({ name: '003.txt', text });
  const lines = text.split('\n');

  test('keeps every letter', () => {
    expect(difference(text, parts)).toEqual([]);
  });

  test('has a certain place for nine of ten letters', () => {
    const strays = parts.filter((part) => part.kind === 'stray').map((part) => countCharacters(tidy(part.text)));
    const { coverage: account } = interpret(parts, loadForm('juten'));
    expect(strays.reduce((sum, count) => sum + count, 0)).toBeLessThan(account.total * 0.1);
    expect(account.placed).toBeGreaterThanOrEqual(account.total * 0.9);
  });

  test('names the lines where the words of each cell stand', () => {
    const bare = (words: string): string => words.replace(/[\s\u3000\ufdd0-\ufdd5[\]・]/gu, '');
    for (const part of parts) {
      for (const cell of part.kind === 'row' ? part.cells : []) {
        const printed = bare(lines.slice(cell.lines[0] - 1, cell.lines[1]).join(''));
        const [first = ''] = cell.text.split('\n');
        expect(printed).toContain(bare(first).slice(0, 2));
      }
    }
  });

  test('has three changes with all their columns', () => {
    const rows = parts.flatMap((part) => (part.kind === 'row' && part.cells.length === 6 ? [part.cells] : []));
    const changes = rows.filter(([date]) => /^令和/u.test(date?.text ?? ''));
    expect(changes).toHaveLength(3);
    for (const cells of changes) for (const cell of cells) expect(cell.text).not.toBe('');
  });
});
