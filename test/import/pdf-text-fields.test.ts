import { describe, expect, test } from 'vitest';
import { assignCertain } from '../../src/match/assignment.ts';
import type { SourceBlock } from '../../src/import/types.ts';
import { readLayer, said, strays } from './support/text-layer.ts';

const SYSTEMS = ['情報提供ネットワークシステム', '庁内連携システム', '住民基本台帳ネットワークシステム'];
const ADEQUACY = ['1） 特に力を入れている 2） 十分である\n3） 課題が残されている'];

describe('boxes', () => {
  const page = (...blocks: string[]): string[] =>
    said(readLayer([' システム2', ' ①システムの名称 見本システム', ' ③他のシステムとの接続', ...blocks])).slice(-1);
  const row = (...marks: string[]): string[] => [
    `③他のシステムとの接続 = ${marks.map((mark, at) => `${mark} ${SYSTEMS[at]}`).join(' / ')}`,
  ];

  test.each([
    [
      'the sign before a label, on its line',
      ['[ ○ ] 情報提供ネットワークシステム', '[ ] 庁内連携システム', '○ ] 住民基本台帳ネットワークシステム'],
      ['[○]', '[ ]', '[○]'],
    ],
    [
      'every ○ has its box: the others are off',
      ['[ ○ ] 情報提供ネットワークシステム', '] 庁内連携システム', '[', '] 住民基本台帳ネットワークシステム', '['],
      ['[○]', '[ ]', '[ ]'],
    ],
    [
      'a ○ without its box leaves the others doubtful',
      ['[ ○ ] 情報提供ネットワークシステム [ ○', '[ ] 庁内連携システム', '] 住民基本台帳ネットワークシステム'],
      ['[○]', '[ ]', '[?]'],
    ],
  ])('%s', (_, blocks, states) => {
    expect(page(...blocks)).toEqual(row(...states));
  });

  test('words in the （ ） prove a box; they may run on below and close elsewhere', () => {
    expect(page('] その他 （\n見本基盤（共通、宛名）、庁内の各シス\nテム', ')', '○')).toEqual([
      '③他のシステムとの接続 = [○] その他 （見本基盤（共通、宛名）、庁内の各システム)',
    ]);
  });

  test('captions stand where the form prints them, and words far from the only box that takes some are its own', () => {
    const parts = readLayer([
      'Ⅱ　特定個人情報ファイルの概要',
      ' 主な記録項目　※',
      '・業務関係情報',
      '○ ] その他',
      '] 年金関係情報 [ ○',
      '（',
      '）口座の情報',
      '[ ] 個人番号',
      '・識別情報',
      '[',
    ]);
    expect(said(parts).at(-1)).toBe(
      '主な記録項目 ※ = ・識別情報 / [ ] 個人番号 / ・業務関係情報 / [?] 年金関係情報 / [○] その他 （口座の情報）',
    );
    expect(strays(parts).map(({ text }) => text)).toEqual(['○']);
  });

  test('a flag stands on its heading', () => {
    const parts = readLayer([
      'Ⅲ　リスク対策　※（７．②を除く。）',
      ' ６．情報提供ネットワークシステムとの接続 ○ ] 接続しない（提供）[ ] 接続しない（入手）',
    ]);
    expect(said(parts).at(-1)).toBe(
      '６．情報提供ネットワークシステムとの接続 = [ ] 接続しない（入手） / [○] 接続しない（提供）',
    );
  });
});

describe('choices', () => {
  const risks = (...values: string[]): string[] => [
    ...ADEQUACY,
    ...values,
    ' ３．特定個人情報の使用',
    'Ⅲ　リスク対策　※（７．②を除く。）',
    ...ADEQUACY,
    ' リスクへの対策は十分か',
    ' リスクへの対策は十分か',
    ' リスク２：　権限のない者（元職員、アクセス権限のない職員等）によって不正に使用されるリスク',
    ' リスク１：　目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスク',
    ' ユーザ認証の管理',
    ']\n1） 行っている 2） 行っていない\n＜選択肢＞',
    '[ 行っている',
  ];

  test('an option without its number belongs to the item whose list has it', () => {
    expect(said(readLayer(risks()))).toContainEqual(expect.stringMatching(/^ユーザ認証の管理 = .*行っている/u));
  });

  const adequacy = (parts: SourceBlock[]): string[] =>
    said(parts).filter((row) => row.startsWith('リスクへの対策は十分か'));

  test('as many equal values as items with one list', () => {
    const rows = adequacy(readLayer(risks('十分である', '[ 十分である ]')));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/= .*十分である/u);
  });

  test('different values for items with one list are left', () => {
    const parts = readLayer(risks('十分である', '課題が残されている'));
    for (const row of adequacy(parts)) expect(row).not.toMatch(/= \[?(?:十分|課題)/u);
    expect(strays(parts).map(({ text }) => text)).toEqual(['十分である', '課題が残されている']);
  });

  test('options broken over two lines, and the value among them', () => {
    const parts = readLayer([
      'Ⅴ　評価実施手続',
      ' ②しきい値判断結果 ＜選択肢＞\n1） 基礎項目評価及び重点項目評価の実施が義務\n付けられる\n2） 基礎項目評価の実施が義務付けられる（任意に重点項目評価を実施）',
      '][ 基礎項目評価の実施が義務付けられる（任意に重点項目評価を実施）',
    ]);
    expect(said(parts).at(-1)).toBe(
      '②しきい値判断結果 = [ 基礎項目評価の実施が義務付けられる（任意に重点項目評価を実施） ]',
    );
  });
});

describe('blocks', () => {
  test('names, counts and what is printed blank', () => {
    const parts = readLayer([
      '見本システム保守業務',
      ' 委託事項6～10',
      ' 委託事項2～5',
      '） 件',
      '3',
      '（',
      '入札により決定する。',
      '[',
      '1） 委託する 2） 委託しない',
      '委託する',
      '1） 再委託する 2） 再委託しない',
      '再委託しない',
      ' 委託の有無　※',
      ' ②委託先における取扱者数',
      '1） 10人未満',
      '10人未満',
      ' ４．特定個人情報ファイルの取扱いの委託',
      '再\n委\n託',
      ' ⑤再委託の許諾方法',
      ' ⑥再委託事項',
      ' ③委託先名',
      ' 委託事項1',
      ' ①委託内容 保守の作業',
      ' ④再委託の有無　※',
      'Ⅱ　特定個人情報ファイルの概要',
    ]);
    expect(said(parts).slice(2)).toEqual([
      '４．特定個人情報ファイルの取扱いの委託',
      '委託の有無 ※ = [ 委託する （ 3 ） 件',
      '委託事項1 = 見本システム保守業務',
      '①委託内容 = 保守の作業',
      '②委託先における取扱者数 = 10人未満',
      '③委託先名 = 入札により決定する。',
      '再委託 = ④再委託の有無 ※ = 再委託しない',
      '⑤再委託の許諾方法 = ',
      '⑥再委託事項 = ',
      '委託事項2～5',
      '委託事項6～10',
    ]);
  });

  test('②③ on the page of システム3 are of システム3', () => {
    const parts = readLayer(
      [' システム2', ' ①システムの名称 宛名システム', ' ②システムの機能', '宛名を持つ。', ' ③他のシステムとの接続'],
      [
        '記録を渡す。',
        '[ ] 庁内連携システム',
        ' ③他のシステムとの接続',
        ' システム3',
        ' ①システムの名称 連携システム',
        ' ②システムの機能',
      ],
    );
    expect(said(parts).slice(-4)).toEqual([
      'システム3',
      '①システムの名称 = 連携システム',
      '②システムの機能 = 記録を渡す。',
      '③他のシステムとの接続 = [ ] 庁内連携システム',
    ]);
  });
});

describe('changes', () => {
  const before = '窓口で届出を受け付け、別表第一に定める台帳に書き入れる。';
  const after = '窓口で届出を受け付け、別表に定める台帳に書き入れる。';

  test('rows of six cells from columns that are scattered', () => {
    const parts = readLayer(
      [' ６．評価実施機関における担当部署', ' ①部署 福祉部こども課', 'Ⅰ　基本情報'],
      [
        '（別添２）変更箇所\n提出時期に係る説明',
        'Ⅰ 基本情報\n１．特定個人情報ファイルを取\nり扱う事務\n②事務の内容',
        before,
        after,
        '事後',
        '重要な変更に当たらな\nいため（別表第一の廃止）',
        '変更前の記載 変更後の記載 提出時期変更日',
        '令和5年6月1日',
        '令和5年6月1日',
        '項目',
        '重要な変更に当たらな\nいため（組織の見直し）',
        'Ⅰ ６．①部署',
        '福祉部児童課',
        '福祉部こども課',
        '事後',
      ],
    );
    const at = said(parts).indexOf('（別添２）変更箇所');
    expect(said(parts).slice(at + 2)).toEqual([
      `令和5年6月1日 = Ⅰ 基本情報 / １．特定個人情報ファイルを取り扱う事務 / ②事務の内容 = ${before} = ${after} = 事後 = 重要な変更に当たらないため（別表第一の廃止）`,
      '令和5年6月1日 = Ⅰ ６．①部署 = 福祉部児童課 = 福祉部こども課 = 事後 = 重要な変更に当たらないため（組織の見直し）',
    ]);
    expect(strays(parts)).toEqual([]);
  });

  test('a column that is not certain stays empty, its words are kept', () => {
    const parts = readLayer([
      '（別添２）変更箇所',
      '令和5年6月1日',
      'Ⅰ ６．①部署',
      '福祉部児童課',
      '福祉部こども課',
      'Ⅰ １．②事務の内容',
      before,
      after,
      '事後',
    ]);
    expect(said(parts).slice(-2)).toEqual([
      ' = Ⅰ ６．①部署 = 福祉部児童課 = 福祉部こども課 =  = ',
      ` = Ⅰ １．②事務の内容 = ${before} = ${after} =  = `,
    ]);
    expect(strays(parts)).toEqual([
      { text: '令和5年6月1日', why: expect.stringContaining('どの変更の変更日か') },
      { text: '事後', why: expect.stringContaining('どの変更の提出時期か') },
    ]);
  });
});

test('so many candidates that no page can have them are none of them certain, and take no time', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [at === 0 ? 9 : 0, 1]);
  expect(assignCertain(rows, rows.map(String)).every((column) => column === null)).toBe(true);
});
