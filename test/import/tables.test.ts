import { describe, expect, test } from 'vitest';
import { BOX } from '../../src/match/boxes.ts';
import { loadForm } from '../../src/forms/load.ts';
import type { FormId } from '../../src/forms/types.ts';
import { interpret, type Interpreted } from '../../src/import/interpret.ts';
import { toDocument } from '../../src/import/readers/tables/to-document.ts';
import type { GridCell, GridPage } from '../../src/import/readers/tables/types.ts';
import type { SourceBlock, SourceDocument } from '../../src/import/types.ts';

type Side = [left: number, right: number, text: string];

const TITLE = '特定個人情報保護評価書（重点項目評価書）';
const ZEN_TITLE = '特定個人情報保護評価書（全項目評価書）';

const cell = (left: number, top: number, right: number, bottom: number, text: string, page = 1): GridCell => ({
  left,
  top,
  right,
  bottom,
  text,
  origin: { page, box: [left, top, right, bottom] },
});

/** Rows of one height below each other, each cell by its left and right side. */
const rowsToCells = (rows: readonly Side[][], top = 1, page = 1): GridCell[] =>
  rows.flatMap((row, at) => row.map(([left, right, text]) => cell(left, top + at, right, top + at + 1, text, page)));

const page = (cells: GridCell[], number = 1, title = TITLE): GridPage => ({
  number,
  cells,
  loose: [{ top: 0, left: 0, text: title, origin: { page: number, box: [0, 0, 1, 1] } }],
});

const documentOf = (...pages: GridPage[]): SourceDocument => toDocument('pdf', pages, []);

function rowsOf({ parts }: SourceDocument): string[] {
  const words = (part: SourceBlock): string =>
    part.kind === 'row'
      ? part.cells.map(({ text }) => text).join('|')
      : `${part.kind === 'stray' ? '!' : ''}${part.text}`;
  return parts.map(words).filter((text) => text !== TITLE);
}

const read = (id: FormId, ...pages: GridPage[]): Interpreted =>
  interpret(documentOf(...pages).parts, loadForm(id), true);

function valueOf({ entries }: Interpreted, key: string): string | undefined {
  const value = entries.find((entry) => entry.key === key)?.value;
  switch (value?.type) {
    case 'text':
      return value.text;
    case 'choice':
      return value.value ?? '';
    case 'date':
    case 'none':
      return value.printed;
    case 'marks':
      return value.marks.map(({ label, state }) => `${label} ${state}`).join(' ');
    default:
      return undefined;
  }
}

describe('rows', () => {
  test('a label beside a value of several lines is one row with it', () => {
    const cells = [
      cell(0, 1, 10, 4, '③対象人数'),
      cell(10, 1, 11, 4, '['),
      cell(11, 1, 19, 4, '1万人以上10万人未満'),
      cell(19, 1, 20, 4, ']'),
      cell(20, 1, 40, 2, '＜選択肢＞'),
      cell(20, 2, 40, 3, '1) 1,000人未満'),
      cell(20, 3, 40, 4, '2) 1,000人以上1万人未満'),
    ];
    expect(rowsOf(documentOf(page(cells)))).toEqual([
      '③対象人数|[ 1万人以上10万人未満 ]|＜選択肢＞|1) 1,000人未満|2) 1,000人以上1万人未満',
    ]);
  });

  test('each line number stands where its cell does, also where a cell was made of several', () => {
    const document = documentOf(
      page(
        rowsToCells([
          [
            [0, 10, '①事務の名称'],
            [10, 11, '['],
            [11, 20, '手当'],
            [20, 21, ']'],
          ],
        ]),
      ),
    );
    const [, row] = document.parts;
    expect(row?.lines).toEqual([2, 5]);
    expect(document.origins?.slice(1).map((origin) => ('box' in origin ? origin.box[0] : null))).toEqual([
      0, 10, 11, 20,
    ]);
  });

  test('a page is turned between numbers that follow each other from far', () => {
    const { parts } = documentOf(page(rowsToCells([[[0, 40, '前']]])), page(rowsToCells([[[0, 40, '後']]], 1, 2), 2));
    const lines = parts.map((part) => part.lines[0]);
    expect(lines).toEqual([1, 2, 6, 7]);
  });

  test('words of a text box over a cell belong to the row of the cell', () => {
    const sheet = page(
      rowsToCells([
        [
          [0, 10, '①事務の名称'],
          [10, 40, '手当'],
        ],
        [
          [0, 10, '②事務の内容'],
          [10, 40, '審査'],
        ],
      ]),
    );
    sheet.loose.push({ top: 1.5, left: 20, text: '図の中の語', origin: { page: 1, box: [20, 1.5, 30, 1.8] } });
    expect(rowsOf(documentOf(sheet))).toEqual(['①事務の名称|手当|図の中の語', '②事務の内容|審査']);
  });

  test('an original cannot write the sign of a box', () => {
    const [row] = rowsOf(
      documentOf(
        page(
          rowsToCells([
            [
              [0, 10, '①事務の名称'],
              [10, 40, `${BOX.on}手当`],
            ],
          ]),
        ),
      ),
    );
    expect(row).not.toContain(BOX.on);
  });
});

describe('items beside each other', () => {
  test.each<[string, Side[][]]>([
    [
      'with their values behind them',
      [
        [
          [0, 10, '①請求先'],
          [10, 20, '総務課'],
          [20, 30, '②請求方法'],
          [30, 40, '書面'],
        ],
      ],
    ],
    [
      'with their values below',
      [
        [
          [0, 20, '①請求先'],
          [20, 40, '②請求方法'],
        ],
        [
          [0, 20, '総務課'],
          [20, 40, '書面'],
        ],
      ],
    ],
    [
      'with values of two cells below',
      [
        [
          [0, 20, '①請求先'],
          [20, 40, '②請求方法'],
        ],
        [
          [0, 20, '総務課'],
          [20, 40, '書'],
        ],
        [
          [0, 20, ''],
          [20, 40, '面'],
        ],
      ],
    ],
  ])('%s are rows of their own', (_, rows) => {
    const document = read(
      'juten',
      page(
        rowsToCells([
          [[0, 40, 'Ⅳ　開示請求、問合せ']],
          [[0, 40, '１．特定個人情報の開示・訂正・利用停止請求']],
          ...rows,
        ]),
      ),
    );
    expect(valueOf(document, 'IV-1-1')).toBe('総務課');
    expect(valueOf(document, 'IV-1-2')?.replace('\n', '')).toBe('書面');
  });

  test('an empty item does not take the value of the one beside it', () => {
    const rows: Side[][] = [
      [[0, 40, 'Ⅳ　開示請求、問合せ']],
      [[0, 40, '１．特定個人情報の開示・訂正・利用停止請求']],
      [
        [0, 20, '①請求先'],
        [20, 40, '②請求方法'],
      ],
      [[20, 40, '書面']],
    ];
    const document = read('juten', page(rowsToCells(rows)));
    expect([valueOf(document, 'IV-1-1'), valueOf(document, 'IV-1-2')]).toEqual(['', '書面']);
  });

  test('an empty 承認日 does not take 公表日', () => {
    const document = read(
      'zen',
      page(
        rowsToCells([
          [
            [0, 20, '評価実施機関名'],
            [20, 40, '見本市長'],
          ],
          [
            [0, 20, '個人情報保護委員会　承認日　【行政機関等のみ】'],
            [20, 40, '公表日'],
          ],
          [
            [0, 20, ''],
            [20, 40, '令和6年4月1日'],
          ],
        ]),
        1,
        ZEN_TITLE,
      ),
    );
    expect([valueOf(document, 'cover-approved'), valueOf(document, 'cover-published')]).toEqual(['', '令和6年4月1日']);
  });
});

describe('boxes in cells of their own', () => {
  const ITEM = '③他のシステムとの接続';
  const marks = (...lines: Side[][]): string | undefined => {
    const head: Side[][] = [
      [[0, 40, 'Ⅰ　基本情報']],
      [[0, 40, '２．特定個人情報ファイルを取り扱う事務において使用するシステム']],
      [[0, 40, 'システム1']],
      [
        [0, 10, '①システムの名称'],
        [10, 40, '手当システム'],
      ],
    ];
    const cells = [...rowsToCells(head), cell(0, 5, 10, 5 + lines.length, ITEM), ...rowsToCells(lines, 5)];
    return valueOf(read('juten', page(cells)), 'I-2-system1-3');
  };

  test.each<[string, Side[][]]>([
    [
      'left of their labels',
      [
        [
          [10, 11, '○'],
          [11, 20, '税務システム'],
          [20, 21, ''],
          [21, 30, '宛名システム等'],
        ],
      ],
    ],
    [
      'right of their labels',
      [
        [
          [10, 19, '税務システム'],
          [19, 20, '○'],
          [20, 29, '宛名システム等'],
          [29, 30, ''],
        ],
      ],
    ],
    [
      'below their labels',
      [
        [
          [10, 20, '税務システム'],
          [20, 30, '宛名システム等'],
        ],
        [
          [10, 20, '○'],
          [20, 30, ''],
        ],
      ],
    ],
    [
      'above their labels',
      [
        [
          [10, 20, '○'],
          [20, 30, ''],
        ],
        [
          [10, 20, '税務システム'],
          [20, 30, '宛名システム等'],
        ],
      ],
    ],
    [
      'with signs for both',
      [
        [
          [10, 19, '税務システム'],
          [19, 20, '☑'],
          [20, 29, '宛名システム等'],
          [29, 30, '☐'],
        ],
      ],
    ],
    [
      'with brackets in cells',
      [
        [
          [10, 11, '['],
          [11, 12, '○'],
          [12, 20, '] 税務システム'],
          [20, 21, '['],
          [21, 22, ''],
          [22, 30, '] 宛名システム等'],
        ],
      ],
    ],
    [
      'in the cells of their labels, right',
      [
        [
          [10, 20, '税務システム [○]'],
          [20, 30, '宛名システム等 [ ]'],
        ],
      ],
    ],
  ])('%s', (_, lines) => {
    expect(marks(...lines)).toBe('税務システム on 宛名システム等 off');
  });

  test.each<[string, Side[][]]>([
    [
      'between two labels',
      [
        [
          [10, 19, '税務システム'],
          [19, 20, '○'],
          [20, 29, '宛名システム等'],
        ],
      ],
    ],
    [
      'on both sides',
      [
        [
          [10, 11, ''],
          [11, 19, '税務システム'],
          [19, 20, '○'],
          [20, 29, '宛名システム等'],
          [29, 30, ''],
        ],
      ],
    ],
  ])('%s are of neither', (_, lines) => {
    expect(marks(...lines)).toBe('税務システム unclear 宛名システム等 unclear');
  });

  test('a heading with its box behind its words is a heading', () => {
    const rows: Side[][] = [
      [[0, 40, 'Ⅲ　リスク対策']],
      [[0, 40, '４．特定個人情報ファイルの取扱いの委託　委託しない [ ○ ]']],
    ];
    expect(valueOf(read('juten', page(rowsToCells(rows))), 'III-f1-4-none')).toBe('委託しない on');
  });
});

describe('the change table', () => {
  const HEAD: Side[] = [
    [0, 5, '変更日'],
    [5, 15, '項目'],
    [15, 25, '変更前の記載'],
    [25, 35, '変更後の記載'],
    [35, 38, '提出時期'],
    [38, 48, '提出時期に係る説明'],
  ];
  const TABLE: Side[][] = [[[0, 48, '（別添２）変更箇所']], HEAD];
  const changes = (...pages: GridPage[]): string[] =>
    read('juten', ...pages).changes.map(({ date, item, before, after, timing, note }) =>
      [date, item, before, after, timing, note].join('|'),
    );

  test('a row without a cell for 変更前 keeps its 変更後', () => {
    const rows: Side[][] = [
      ...TABLE,
      [
        [0, 5, '令和5年4月1日'],
        [5, 15, 'Ⅰ 1②'],
        [25, 35, '新しい記載'],
        [35, 38, '事後'],
      ],
    ];
    expect(changes(page(rowsToCells(rows)))).toEqual(['令和5年4月1日|Ⅰ 1②||新しい記載|事後|']);
  });

  test('a date merged over several rows is the date of each', () => {
    const cells = [
      ...rowsToCells(TABLE),
      cell(0, 3, 5, 5, '令和5年4月1日'),
      ...rowsToCells(
        [
          [
            [5, 15, 'Ⅰ 1②'],
            [15, 25, '甲'],
            [25, 35, '乙'],
            [35, 38, '事前'],
            [38, 48, ''],
          ],
          [
            [5, 15, 'Ⅰ 1③'],
            [15, 25, ''],
            [25, 35, '丙'],
            [35, 38, '事後'],
            [38, 48, ''],
          ],
        ],
        3,
      ),
    ];
    expect(changes(page(cells))).toEqual(['令和5年4月1日|Ⅰ 1②|甲|乙|事前|', '令和5年4月1日|Ⅰ 1③||丙|事後|']);
  });

  test('the table goes on over a page, with its head or without', () => {
    const row: Side[] = [
      [0, 5, '令和6年4月1日'],
      [5, 15, 'Ⅱ 2③'],
      [25, 35, '次'],
      [35, 38, '事後'],
    ];
    const first = page(
      rowsToCells([
        ...TABLE,
        [
          [0, 5, '令和5年4月1日'],
          [5, 15, 'Ⅰ 1②'],
          [15, 25, '甲'],
          [25, 35, '乙'],
          [35, 38, '事前'],
        ],
      ]),
    );
    for (const rows of [[row], [HEAD, row]])
      expect(changes(first, page(rowsToCells(rows, 1, 2), 2))).toEqual([
        '令和5年4月1日|Ⅰ 1②|甲|乙|事前|',
        '令和6年4月1日|Ⅱ 2③||次|事後|',
      ]);
  });

  test('a date cell that a page cuts goes on with the rows of the next page', () => {
    const next = rowsToCells(
      [
        [
          [5, 15, 'Ⅱ 2③'],
          [15, 25, '丙'],
          [25, 35, '丁'],
          [35, 38, '事後'],
        ],
      ],
      1,
      2,
    );
    const first = page(
      rowsToCells([
        ...TABLE,
        [
          [0, 5, '令和5年4月1日'],
          [5, 15, 'Ⅰ 1②'],
          [15, 25, '甲'],
          [25, 35, '乙'],
          [35, 38, '事前'],
        ],
      ]),
    );
    const rest = { ...cell(0, 1, 5, 2, '', 2), continued: true };
    expect(changes(first, page([rest, ...next], 2))[1]).toBe('令和5年4月1日|Ⅱ 2③|丙|丁|事後|');
  });

  test('a row whose words stand across two columns is set aside, never guessed', () => {
    const rows: Side[][] = [
      ...TABLE,
      [
        [0, 5, '令和5年4月1日'],
        [5, 15, 'Ⅰ 1②'],
        [15, 35, '様式の変更による全面的な見直し'],
        [35, 38, '事後'],
      ],
    ];
    const document = read('juten', page(rowsToCells(rows)));
    expect(document.changes).toEqual([]);
    expect(document.unplaced.map(({ text }) => text)).toContain('様式の変更による全面的な見直し');
  });

  test('a column that the form does not have is set aside, and the others are read', () => {
    const shift = (row: Side[], text: string): Side[] => [
      [0, 2, text],
      ...row.map(([left, right, words]): Side => [left + 2, right + 2, words]),
    ];
    const rows: Side[][] = [
      shift(HEAD, '項番'),
      shift(
        [
          [0, 5, '令和5年4月1日'],
          [5, 15, 'Ⅰ 1②'],
          [25, 35, '新しい記載'],
          [35, 38, '事後'],
        ],
        '1',
      ),
    ];
    const document = read('juten', page(rowsToCells([[[0, 50, '（別添２）変更箇所']], ...rows])));
    expect(document.changes.map(({ before, after }) => [before, after])).toEqual([['', '新しい記載']]);
    expect(document.unplaced.map(({ text }) => text)).toEqual(['項番', '1']);
  });

  test('a table without rules is set aside whole', () => {
    const lines = [
      ...HEAD.map(([left, , text]) => ({ left, top: 2, text })),
      { left: 0, top: 3, text: '令和5年4月1日' },
      { left: 5, top: 3, text: 'Ⅰ　基本情報' },
      { left: 15, top: 3, text: '古い記載' },
    ];
    const sheet = page(rowsToCells([[[0, 48, '（別添２）変更箇所']]]));
    sheet.loose.push(
      ...lines.map((line) => ({
        ...line,
        origin: {
          page: 1,
          box: [line.left, line.top, line.left + 2.5, line.top + 0.9] as [number, number, number, number],
        },
      })),
    );
    const document = read('juten', sheet);
    expect(document.changes).toEqual([]);
    expect(document.unplaced.map(({ text }) => text)).toEqual(['令和5年4月1日', 'Ⅰ 基本情報', '古い記載']);
  });
});

describe('headings on further pages', () => {
  const first: Side[][] = [
    [[0, 40, 'Ⅱ　特定個人情報ファイルの概要']],
    [[0, 40, '１．特定個人情報ファイル名']],
    [[0, 40, '手当ファイル']],
    [[0, 40, '２．基本情報']],
    [
      [0, 10, '③対象となる本人の範囲'],
      [10, 40, '住民'],
    ],
  ];
  test.each([
    'Ⅱ　特定個人情報ファイルの概要',
    'Ⅱ　特定個人情報ファイルの概要（続き）',
    'Ⅱ　特定個人情報ファイルの概要（2/3）',
  ])('%s opens no further file', (head) => {
    const second = page(
      rowsToCells(
        [
          [[0, 40, head]],
          [
            [0, 10, 'その必要性'],
            [10, 40, '窓口課'],
          ],
        ],
        1,
        2,
      ),
      2,
    );
    const document = read('juten', page(rowsToCells(first)), second);
    expect(valueOf(document, 'II-f1-2-3-necessity')).toBe('窓口課');
    expect(valueOf(document, 'II-f1-2-3')).toBe('住民');
  });

  test('a label printed again with （続き） goes on with its text', () => {
    const second = page(
      rowsToCells(
        [
          [
            [0, 10, '③対象となる本人の範囲（つづき）'],
            [10, 40, 'と、転出した者'],
          ],
        ],
        1,
        2,
      ),
      2,
    );
    expect(valueOf(read('juten', page(rowsToCells(first)), second), 'II-f1-2-3')).toBe('住民\nと、転出した者');
  });

  test('the annex of a second file begins with its title printed again', () => {
    const file = (name: string): Side[][] => [
      [[0, 40, 'Ⅱ　特定個人情報ファイルの概要']],
      [[0, 40, '１．特定個人情報ファイル名']],
      [[0, 40, name]],
    ];
    const annex = (items: string): Side[][] => [[[0, 40, '（別添１）特定個人情報ファイル記録項目']], [[0, 40, items]]];
    const document = read(
      'juten',
      page(rowsToCells([...file('甲ファイル'), ...file('乙ファイル'), ...annex('1. 氏名'), ...annex('1. 住所')])),
    );
    expect([valueOf(document, 'annex1-f1'), valueOf(document, 'annex1-f2')]).toEqual(['1. 氏名', '1. 住所']);
  });

  test('an annex printed more often than there are files, and without their names, is set aside but for its first print', () => {
    const file = (name: string): Side[][] => [
      [[0, 40, 'Ⅱ　特定個人情報ファイルの概要']],
      [[0, 40, '１．特定個人情報ファイル名']],
      [[0, 40, name]],
    ];
    const annex = (items: string): Side[][] => [[[0, 40, '（別添１）特定個人情報ファイル記録項目']], [[0, 40, items]]];
    const document = read(
      'juten',
      page(
        rowsToCells([
          ...file('甲ファイル'),
          ...file('乙ファイル'),
          ...annex('1. 氏名'),
          ...annex('1. 住所'),
          ...annex('1. 電話'),
        ]),
      ),
    );
    expect(valueOf(document, 'annex1-f2')).toBeUndefined();
    expect(document.unplaced.map(({ text }) => text)).toEqual(['1. 住所', '1. 電話']);
  });
});

test('equal labels keep their values where one of them is empty', () => {
  const risk = (n: number, text: string): Side[][] => [
    [
      [
        0,
        40,
        `リスク${n}：　${n === 1 ? '目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスク' : '権限のない者（元職員、アクセス権限のない職員等）によって不正に使用されるリスク'}`,
      ],
    ],
    [
      [0, 10, n === 1 ? 'リスクに対する措置の内容' : 'その他の措置の内容'],
      ...(text === '' ? [] : ([[10, 40, text]] satisfies Side[])),
    ],
  ];
  const document = read(
    'juten',
    page(
      rowsToCells([
        [[0, 40, 'Ⅲ　リスク対策']],
        [[0, 40, '３．特定個人情報の使用']],
        ...risk(1, ''),
        ...risk(2, '二つ目の措置'),
      ]),
    ),
  );
  expect(valueOf(document, 'III-f1-3-risk1-measures')).toBe('');
  expect(valueOf(document, 'III-f1-3-risk2-further')).toBe('二つ目の措置');
});
