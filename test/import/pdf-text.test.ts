import { describe, expect, test } from 'vitest';
import { assignCertain } from '../../src/import/readers/pdf-text/assign.ts';
import { pdfTextReader } from '../../src/import/readers/pdf-text.ts';
import { ocrReader } from '../../src/import/readers/ocr/index.ts';
import type { Part } from '../../src/import/types.ts';
import { layer, readLayer, said, strays, TITLE } from './support/text-layer.ts';

const SYSTEMS = ['情報提供ネットワークシステム', '庁内連携システム', '住民基本台帳ネットワークシステム'];
const ADEQUACY = ['1） 特に力を入れている 2） 十分である\n3） 課題が残されている'];

describe('the kind of source', () => {
  const scrambled = layer([TITLE, [' ①事務の名称 見本の事務', ']', '＜選択肢＞\n1) 実施する', '[']]);

  test('a layer with torn brackets fits', () => {
    expect(pdfTextReader.fits({ name: 'a', text: scrambled })).toBeGreaterThan(0.9);
    expect(ocrReader.fits({ name: 'a', text: scrambled })).toBe(0);
  });

  test.each([
    [
      'rows with tabs',
      '# 特定個人情報保護評価書(重点項目評価書)\n\n①事務の名称\t見本の事務\n②事務の内容\t届出を受ける。',
    ],
    ['cells in tags', '特定個人情報保護評価書(重点項目評価書)\n<p>見本の事務</p>\n<p>届出を受ける。</p>'],
    ['noise', 'lorem ipsum\n'.repeat(50)],
    ['nothing', ''],
  ])('%s do not', (_, text) => {
    expect(pdfTextReader.fits({ name: 'a', text })).toBe(0);
  });
});

describe('cover and contents', () => {
  test('values below their labels, side by side too, and a dash beside its label', () => {
    const parts = readLayer([
      '評価実施機関名',
      '見本市長',
      ' 公表日',
      '令和5年6月1日',
      '評価書番号  評価書名',
      '7 見本手当に関する事務　重点項目評価書',
      '特記事項 -',
    ]);
    expect(said(parts)).toEqual([
      '特定個人情報保護評価書（重点項目評価書）',
      '評価書番号 = 7',
      '評価書名 = 見本手当に関する事務 重点項目評価書',
      '特記事項 = -',
      '評価実施機関名 = 見本市長',
      '公表日 = 令和5年6月1日',
    ]);
    expect(strays(parts)).toEqual([]);
  });

  test('the contents list opens no section and comes in the order of the form', () => {
    const parts = readLayer(
      ['項目一覧', 'Ⅲ　リスク対策', 'Ⅰ　基本情報'],
      ['Ⅰ　基本情報\n １．特定個人情報ファイルを取り扱う事務', ' ①事務の名称 見本の事務'],
    );
    expect(said(parts).slice(1)).toEqual([
      '項目一覧',
      'Ⅰ 基本情報',
      'Ⅲ リスク対策',
      'Ⅰ 基本情報',
      '１．特定個人情報ファイルを取り扱う事務',
      '①事務の名称 = 見本の事務',
    ]);
  });
});

describe('what every page repeats', () => {
  test('running heads, page numbers and the version of the form are no values', () => {
    const page = (number: number, ...blocks: string[]): string[] => [
      ...blocks,
      '見本手当の事務　評価書案',
      `- ${number} -`,
    ];
    const parts = readLayer(
      page(1, '[令和6年10月 様式3]', '特記事項', '評価書番号\n7'),
      page(2, 'Ⅰ　基本情報', ' ②事務の内容'),
      page(3, ' ７．他の評価実施機関'),
      page(4, 'Ⅱ　特定個人情報ファイルの概要', ' その必要性'),
    );
    expect(said(parts).filter((row) => row.includes(' = '))).toEqual([
      '評価書番号 = 7',
      '特記事項 = ',
      '②事務の内容 = ',
      '７．他の評価実施機関 = ',
      'その必要性 = ',
    ]);
    expect(strays(parts).map(({ text }) => text)).toEqual(['[令和6年10月 様式3]', '見本手当の事務 評価書案', '- 1 -']);
    expect(parts.filter(({ kind }) => kind === 'repeat')).toHaveLength(6);
  });
});

describe('texts', () => {
  const heading = 'Ⅰ　基本情報\n １．特定個人情報ファイルを取り扱う事務';

  test('a text far above its label belongs to the only item without words, its wrapped lines put together', () => {
    const parts = readLayer([
      '届出を受け付け、書類を審査したうえで、その結果を書面により届出をした人に知らせ\nる。',
      '１　受付\n①届出の内容を確かめる。\n②台帳に書き入れる。',
      heading,
      ' ①事務の名称 見本の事務',
      ' ②事務の内容',
    ]);
    expect(said(parts)).toContain(
      '②事務の内容 = 届出を受け付け、書類を審査したうえで、その結果を書面により届出をした人に知らせる。 / １ 受付 / ①届出の内容を確かめる。 / ②台帳に書き入れる。',
    );
    expect(strays(parts)).toEqual([]);
  });

  test('an item printed without a value is a row with an empty cell', () => {
    expect(said(readLayer([heading, ' ①事務の名称 見本の事務', ' ②事務の内容']))).toContain('②事務の内容 = ');
  });

  test('dashes go to as many items as wait for words', () => {
    const parts = readLayer([
      'Ⅴ　評価実施手続',
      ' ２．国民・住民等からの意見の聴取　【任意】',
      ' ①方法 －',
      ' ③主な意見の内容',
      ' ②実施日・期間',
      '－',
      '－',
    ]);
    expect(said(parts).slice(-3)).toEqual(['①方法 = －', '②実施日・期間 = －', '③主な意見の内容 = －']);
  });

  test('two texts of which nothing tells to which of two items they belong are left, with both items named', () => {
    const parts = readLayer([
      '担当の職員だけが見られる。',
      'Ⅲ　リスク対策　※（７．②を除く。）',
      ' ２．特定個人情報の入手 （情報提供ネットワークシステムを通じた入手を除く。）',
      '-',
      ' 特定個人情報の使用におけるその他のリスク及びそのリスクに対する措置',
      ' ３．特定個人情報の使用',
      ' 特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）におけるその他のリスク及びそのリスクに対する措置',
      ' リスク：　目的外の入手が行われるリスク',
    ]);
    expect(strays(parts).map(({ text }) => text)).toEqual(['担当の職員だけが見られる。', '-']);
    for (const { why } of strays(parts)) expect(why).toMatch(/入手.*、「特定個人情報の使用.*のどれかの記載ですが/u);
  });

  test('a name that stands elsewhere under the same label goes there, a reason where one is asked for', () => {
    const parts = readLayer(
      [
        'Ⅰ　基本情報',
        ' ３．特定個人情報ファイル名',
        ' ７．他の評価実施機関',
        '－',
        ' ４．個人番号の利用 ※',
        '見本情報ファイル',
        ' 法令上の根拠 番号法第9条',
      ],
      [
        'Ⅱ　特定個人情報ファイルの概要',
        ' １．特定個人情報ファイル名',
        '見本情報ファイル',
        '届出を受けた人ごとに記録を検索し、審査に用いる。',
        ' ３．特定個人情報の入手・使用',
        '手当を正しく支給するため。',
        '[',
        ' ⑤使用方法',
        '[',
        ' ③使用目的　※',
      ],
    );
    expect(said(parts)).toEqual(
      expect.arrayContaining([
        '３．特定個人情報ファイル名 = 見本情報ファイル',
        '７．他の評価実施機関 = －',
        '③使用目的 ※ = 手当を正しく支給するため。',
        '⑤使用方法 = 届出を受けた人ごとに記録を検索し、審査に用いる。',
      ]),
    );
  });

  test('texts of cells of two widths are told apart by the width of their lines', () => {
    const narrow =
      '職員に対して毎年の研修を行い、その内容を理解しているかどうかを試験で確かめたうえで、記録を\n残している。';
    const wide =
      '機器を置く部屋に入ることができる人を限り、入った時刻と出た時刻を記録するとともに、その記録を毎月確かめて、疑わしい出入りがないかを\n調べている。';
    const column = ['Ⅱ　特定個人情報ファイルの概要', ' その必要性', narrow];
    const row = [
      'Ⅲ　リスク対策　※（７．②を除く。）',
      ' ６．情報提供ネットワークシステムとの接続',
      wide,
      ' 情報提供ネットワークシステムとの接続に伴うその他のリスク及びそのリスクに対する措置',
    ];
    const [a, b] = [column, row].map((blocks) =>
      blocks.map((block) =>
        block
          .replace('残している。', '残している。\n年に一度見直す。')
          .replace('調べている。', '調べている。\n年に一度見直す。'),
      ),
    );
    const parts = readLayer(a ?? [], b ?? [], [
      narrow,
      wide,
      ' １０．その他のリスク対策',
      ' ９．従業者に対する教育・啓発',
      ' 具体的な方法',
    ]);
    expect(said(parts).slice(-2)).toEqual([
      `具体的な方法 = ${narrow.replace('\n', '')}`,
      `１０．その他のリスク対策 = ${wide.replace('\n', '')}`,
    ]);
  });

  test('a page without labels goes on with the last item, a page torn by an empty box is put together', () => {
    const page = [heading, ' ①事務の名称 見本の事務', ' ②事務の内容', '届出を受ける。'];
    expect(said(readLayer(page, ['審査をする。']))).toContain('②事務の内容 = 届出を受ける。 / 審査をする。');
    const torn = readLayer([' ②事務の内容', '届出を受ける。'], [heading, ' ①事務の名称 見本の事務']);
    expect(said(torn).slice(1)).toEqual([
      'Ⅰ 基本情報',
      '１．特定個人情報ファイルを取り扱う事務',
      '①事務の名称 = 見本の事務',
      '②事務の内容 = 届出を受ける。',
    ]);
  });
});

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

  const adequacy = (parts: Part[]): string[] => said(parts).filter((row) => row.startsWith('リスクへの対策は十分か'));

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
