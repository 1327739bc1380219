import { describe, expect, test } from 'vitest';
import { pdfTextReader } from '../../src/import/readers/pdf-text.ts';
import { ocrReader } from '../../src/import/readers/ocr/index.ts';
import { layer, readLayer, said, strays, TITLE } from './support/text-layer.ts';

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
